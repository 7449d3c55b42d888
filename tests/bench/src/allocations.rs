//! Heap allocations, counted by the allocator.

use std::alloc::System;

use stats_alloc::{INSTRUMENTED_SYSTEM, Region, StatsAlloc};

#[global_allocator]
static ALLOCATOR: &StatsAlloc<System> = &INSTRUMENTED_SYSTEM;

/// How often the heap is asked for memory, growth included, and for how many bytes.
pub fn count(run: impl FnOnce()) -> (usize, usize) {
    let region = Region::new(ALLOCATOR);
    run();
    let change = region.change();
    (change.allocations + change.reallocations, change.bytes_allocated)
}
