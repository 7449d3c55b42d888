use api_model::ApiModel;

#[derive(ApiModel)]
struct Event<'a> {
    name: &'a str,
}

fn read<T: ApiModel>() {}

fn main() {
    read::<Event<'static>>();
}
