import { testSettings } from "@raati/tooling/vitest";

export default testSettings();
