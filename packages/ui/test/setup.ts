import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// Every browser has it, jsdom has not: dialogs and radio buttons build selectors with it.
Object.assign(globalThis, { CSS: { escape: (text: string) => text.replaceAll(/[^\w-]/g, String.raw`\$&`) } });

// A busy machine may need more than the library's one second until something appears.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
