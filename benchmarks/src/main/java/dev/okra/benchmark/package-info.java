/**
 * Benchmarks: {@link dev.okra.benchmark.LanguageBenchmark} measures how reading a schema grows with
 * it, {@link dev.okra.benchmark.DiffBenchmark} how comparing does, {@link
 * dev.okra.benchmark.InspectionBenchmark} how long reading a database takes beside its server's own
 * tool, {@link dev.okra.benchmark.StartUpBenchmark} how long a command takes. {@code
 * docs/benchmarks.md} has the figures.
 */
@NullMarked
package dev.okra.benchmark;

import org.jspecify.annotations.NullMarked;
