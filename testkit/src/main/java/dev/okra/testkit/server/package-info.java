/**
 * Real database servers for tests. Start at {@link dev.okra.testkit.server.OnServers}, which runs a
 * test on each server of a list, or at {@link dev.okra.testkit.server.DatabaseServers}, which
 * starts a server and hands it out. Where Docker is there, servers are containers; elsewhere they
 * are real server binaries, unpacked and initialised once into a cache and supervised so that none
 * outlives its JVM.
 */
@NullMarked
package dev.okra.testkit.server;

import org.jspecify.annotations.NullMarked;
