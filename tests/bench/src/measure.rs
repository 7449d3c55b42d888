//! Time: interleaved rounds, so that what else the machine does meets every column alike.

use std::time::{Duration, Instant};

/// Something to measure.
pub struct Case<'a> {
    pub name: String,
    pub run: Box<dyn FnMut() + 'a>,
}

/// The times of one case: the median for one run, and the median over the rounds of its ratio to the first case.
#[derive(Clone)]
pub struct Timing {
    pub name: String,
    pub nanoseconds: f64,
    pub ratio: f64,
}

/// How long one sample of a case takes: short, so that most are not interrupted.
const SAMPLE: Duration = Duration::from_micros(300);

/// Measures the cases in rounds: each round has one sample of each, and starts with another case.
pub fn measure(cases: &mut [Case<'_>], rounds: usize) -> Vec<Timing> {
    let iterations: Vec<u32> = cases.iter_mut().map(|case| calibrate(case)).collect();
    let mut samples = vec![Vec::new(); cases.len()];
    for round in 0..rounds {
        for offset in 0..cases.len() {
            let index = (round + offset) % cases.len();
            let started = Instant::now();
            for _ in 0..iterations[index] {
                (cases[index].run)();
            }
            samples[index].push(started.elapsed().as_nanos() as f64 / f64::from(iterations[index]));
        }
    }
    let timing = |(case, times): (&Case<'_>, &Vec<f64>)| Timing {
        name: case.name.clone(),
        nanoseconds: median(times.clone()),
        ratio: median(times.iter().zip(&samples[0]).map(|(time, base)| time / base).collect()),
    };
    cases.iter().zip(&samples).map(timing).collect()
}

/// How often a case runs in one sample. It also warms caches and compiles what is compiled at the first use.
fn calibrate(case: &mut Case<'_>) -> u32 {
    let mut iterations = 1;
    loop {
        let started = Instant::now();
        for _ in 0..iterations {
            (case.run)();
        }
        let elapsed = started.elapsed();
        if elapsed * 2 >= SAMPLE || iterations >= 1 << 24 {
            return (f64::from(iterations) * SAMPLE.as_secs_f64() / elapsed.as_secs_f64()).max(1.0) as u32;
        }
        iterations *= 2;
    }
}

/// The middle of some numbers.
pub fn median(mut numbers: Vec<f64>) -> f64 {
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
