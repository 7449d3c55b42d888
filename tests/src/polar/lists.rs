//! Pages of lists.

use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct Pagination {
    pub total_count: i64,
    pub max_page: i64,
}

/// A page of a list.
#[derive(Debug, Clone, PartialEq, ApiModel)]
pub struct ListResource<T> {
    pub items: Vec<T>,
    pub pagination: Pagination,
}
