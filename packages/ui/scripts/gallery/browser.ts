import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:http";
import os from "node:os";
import path from "node:path";
import { type Browser, chromium } from "@playwright/test";

const types: Record<string, string> = {
  ".html": "text/html",
  ".css": "text/css",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
};

/** Serves the gallery's folder on a free port of this machine. */
async function serve(folder: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const name = path.basename(new URL(request.url ?? "/", "http://localhost").pathname);
    readFile(path.join(folder, name.endsWith(".woff2") ? "fonts" : "", name)).then(
      (body) => response.writeHead(200, { "content-type": types[path.extname(name)] ?? "text/plain" }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { origin: `http://127.0.0.1:${port}`, close: () => void server.close() };
}

/** Opens the gallery in the browser of the npm package, unless CHROMIUM_PATH names another, and closes both when done. */
export async function withGallery(folder: string, work: (browser: Browser, origin: string) => Promise<void>): Promise<void> {
  const { origin, close } = await serve(folder);
  // The package unpacks into the folder for temporary files, and shares it, unless it is given one of its own.
  const temporary = await mkdtemp(path.join(os.tmpdir(), "raati-look-"));
  process.env.TMPDIR = temporary;
  const { default: packaged } = await import("@sparticuz/chromium");
  // Not the package's own arguments: they switch web security off. Without hinting letters stand as on a phone.
  const args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"];
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? (await packaged.executablePath()),
    args: [...args, "--disable-sync", "--font-render-hinting=none"],
  });
  try {
    await work(browser, origin);
  } finally {
    await browser.close();
    close();
    await rm(temporary, { recursive: true, force: true });
  }
}
