/** How the tests of every package run. A package adds to it only what is its own: `testSettings({ setupFiles: […] })`. */

/** @type {typeof import("./test-settings.d.mts").testSettings} */
export const testSettings = (own = {}) => ({
  test: {
    include: ["test/**/*.test.{ts,tsx}", "src/**/*.test.{ts,tsx}"],
    // Most tests have a database or start processes, and two cores may be busy with another package.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // The runner of `npm test` reads this report, so it must always be written.
    reporters: ["default", "json"],
    outputFile: { json: "test-results/vitest.json" },
    passWithNoTests: false,
    ...own,
  },
});
