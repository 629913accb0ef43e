import type { ViteUserConfig } from "vitest/config";

/** Settings of vitest for a package, as `vitest.config.ts` exports them. */
export declare function testSettings(own?: ViteUserConfig["test"]): ViteUserConfig;
