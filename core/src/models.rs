//! The customer-session models of the seed.
