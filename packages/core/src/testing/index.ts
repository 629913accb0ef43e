export { conformanceFindings } from "./conformance-findings.ts";
export { withDatabase } from "./database.ts";
export { pluginConformance } from "./plugin-conformance.ts";
export { TestClock, testPorts, type TestPorts } from "./test-ports.ts";
export { testRaati, type TestRaati } from "./test-raati.ts";
