//! A folder of pages.

use std::collections::BTreeMap;
use std::path::Path;
use std::{fs, io};

use super::html::{document, paragraphs};
use super::page::Page;

/// Writes a folder of pages that link to each other, in Markdown and in HTML: one for each model, for each model within
/// those, and an index.
///
/// # Errors
/// When a file cannot be written.
///
/// ```
/// use api_model::{ApiModel, docs};
///
/// #[derive(ApiModel)]
/// struct Product {
///     name: String,
/// }
///
/// #[derive(ApiModel)]
/// struct Order {
///     products: Vec<Product>,
/// }
///
/// let folder = std::env::temp_dir().join("api-model-site");
/// docs::site(&folder, &[docs::page::<Order>()])?;
/// assert!(folder.join("Product.html").exists());
/// # std::fs::remove_dir_all(folder)?;
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn site(folder: impl AsRef<Path>, pages: &[Page]) -> io::Result<()> {
    let folder = folder.as_ref();
    fs::create_dir_all(folder)?;
    let pages = with_those_within(pages);
    let names: Vec<&str> = pages.keys().copied().collect();
    for (name, page) in &pages {
        fs::write(folder.join(format!("{name}.md")), page.markdown())?;
        fs::write(folder.join(format!("{name}.html")), document(name, &names, &page.html()))?;
    }
    let first_line = |page: &Page| page.description.lines().next().unwrap_or_default().to_owned();
    let mut markdown = "# Models\n\n| Model | Description |\n|---|---|\n".to_owned();
    let mut html = "<h1>Models</h1>\n<dl>\n".to_owned();
    for (name, page) in &pages {
        markdown.push_str(&format!("| [{name}]({name}.md) | {} |\n", first_line(page).replace('|', "\\|")));
        let description = paragraphs(&first_line(page));
        html.push_str(&format!("<dt><a href=\"{name}.html\">{name}</a></dt><dd>{description}</dd>\n"));
    }
    html.push_str("</dl>\n");
    fs::write(folder.join("index.md"), markdown)?;
    fs::write(folder.join("index.html"), document("Models", &names, &html))
}

/// Every page by its name. One of the list comes before one that was found within another, whose example nobody read.
fn with_those_within(pages: &[Page]) -> BTreeMap<&str, &Page> {
    let mut all: BTreeMap<&str, &Page> =
        pages.iter().flat_map(|page| &page.within).map(|page| (page.name(), page)).collect();
    all.extend(pages.iter().map(|page| (page.name(), page)));
    all
}
