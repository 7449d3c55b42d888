use api_model::ApiModel;

mod limits {
    pub struct Names;

    impl Names {
        pub const LEAST: usize = 9;
    }
}

#[derive(ApiModel)]
struct Account {
    #[api(length(limits::Names::LEAST..=8))]
    name: String,
}

fn main() {}
