//! Metrics.

use api_model::ApiModel;

#[derive(Debug, Clone, PartialEq, ApiModel)]
#[api(omit_none)]
pub struct MetricPeriod {
    /// Timestamp of this period data.
    #[api(date_time)]
    pub timestamp: String,
    pub active_subscriptions: Option<Metric>,
    pub committed_subscriptions: Option<Metric>,
    pub monthly_recurring_revenue: Option<Metric>,
    pub trial_monthly_recurring_revenue: Option<Metric>,
    pub committed_monthly_recurring_revenue: Option<Metric>,
    pub trial_committed_monthly_recurring_revenue: Option<Metric>,
    pub average_revenue_per_user: Option<Metric>,
    pub checkouts: Option<Metric>,
    pub succeeded_checkouts: Option<Metric>,
    pub churned_subscriptions: Option<Metric>,
    pub churn_rate: Option<Metric>,
    pub seats_total: Option<Metric>,
    pub seats_claimed: Option<Metric>,
    pub seats_pending: Option<Metric>,
    pub seat_customers: Option<Metric>,
    pub new_seat_customers: Option<Metric>,
    pub churned_seat_customers: Option<Metric>,
    pub orders: Option<Metric>,
    pub revenue: Option<Metric>,
    pub net_revenue: Option<Metric>,
    pub cumulative_revenue: Option<Metric>,
    pub net_cumulative_revenue: Option<Metric>,
    pub costs: Option<Metric>,
    pub cumulative_costs: Option<Metric>,
    pub average_order_value: Option<Metric>,
    pub net_average_order_value: Option<Metric>,
    pub cost_per_user: Option<Metric>,
    pub active_user_by_event: Option<Metric>,
    pub one_time_products: Option<Metric>,
    pub one_time_products_revenue: Option<Metric>,
    pub one_time_products_net_revenue: Option<Metric>,
    pub new_subscriptions: Option<Metric>,
    pub new_subscriptions_revenue: Option<Metric>,
    pub new_subscriptions_net_revenue: Option<Metric>,
    pub renewed_subscriptions: Option<Metric>,
    pub renewed_subscriptions_revenue: Option<Metric>,
    pub renewed_subscriptions_net_revenue: Option<Metric>,
    pub canceled_subscriptions: Option<Metric>,
    pub canceled_subscriptions_customer_service: Option<Metric>,
    pub canceled_subscriptions_low_quality: Option<Metric>,
    pub canceled_subscriptions_missing_features: Option<Metric>,
    pub canceled_subscriptions_switched_service: Option<Metric>,
    pub canceled_subscriptions_too_complex: Option<Metric>,
    pub canceled_subscriptions_too_expensive: Option<Metric>,
    pub canceled_subscriptions_unused: Option<Metric>,
    pub canceled_subscriptions_other: Option<Metric>,
    pub annual_recurring_revenue: Option<Metric>,
    pub committed_annual_recurring_revenue: Option<Metric>,
    pub checkouts_conversion: Option<Metric>,
    pub ltv: Option<Metric>,
    pub gross_margin: Option<Metric>,
    pub gross_margin_percentage: Option<Metric>,
    pub cashflow: Option<Metric>,
    pub average_seats_per_customer: Option<Metric>,
    pub seat_utilization_rate: Option<Metric>,
}

/// A number, whole or not.
#[derive(Debug, Clone, Copy, PartialEq, ApiModel)]
#[serde(untagged)]
pub enum Metric {
    Integer(i64),
    Number(f64),
}
