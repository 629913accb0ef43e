import { expect, test } from "../fixtures/test.ts";

const nonceOf = (policy: string | undefined) => /script-src[^;]*'nonce-([\w+/=]+)'/.exec(policy ?? "")?.[1];

test("Shell · each page has a policy of its own that lets no foreign script run", async ({ request }) => {
  const first = (await request.get("/fi")).headers()["content-security-policy"];
  const second = (await request.get("/fi")).headers()["content-security-policy"];
  expect(first).toMatch(/script-src 'self' 'nonce-[\w+/=]{22,}' 'strict-dynamic';/);
  expect(first).toContain("frame-ancestors 'none'");
  expect(first).toContain("object-src 'none'");
  expect(first).not.toContain("unsafe-eval");
  expect(nonceOf(first)).not.toBe(nonceOf(second));
});

test("Shell · a script slipped into a page does not run, and the console tells of it", async ({ page, consoleWatch }) => {
  await page.goto("/fi");
  const violated = await page.evaluate(() => {
    const heard = new Promise<string>((resolve) => {
      document.addEventListener("securitypolicyviolation", (event) => resolve(event.violatedDirective), { once: true });
    });
    document.body.insertAdjacentHTML("beforeend", "<img alt='' src='data:,' onerror='window.slippedIn = true'>");
    return heard;
  });
  expect(violated).toBe("script-src-attr");
  expect(await page.evaluate(() => "slippedIn" in window)).toBe(false);
  await expect.poll(() => consoleWatch.complaints()).toHaveLength(1);
  consoleWatch.allow(/Content Security Policy/);
});

test("Shell · pages, routes and files carry the headers that need no request", async ({ page, request }) => {
  await page.goto("/fi");
  const script = await page.locator("script[src]").first().getAttribute("src");
  for (const address of ["/fi", "/api/health", script ?? "no script"]) {
    const headers = (await request.get(address)).headers();
    expect(headers, address).toMatchObject({
      "x-content-type-options": "nosniff", "referrer-policy": "same-origin", "cross-origin-opener-policy": "same-origin",
    });
    expect(headers["permissions-policy"], address).toContain("camera=()");
    expect(headers, address).not.toHaveProperty("x-powered-by");
  }
});

test("Shell · each answer has its request id, and a visitor cannot choose it", async ({ request }) => {
  const headers = { "x-request-id": "chosen-by-visitor" };
  const answers = await Promise.all([1, 2].map(() => request.get("/fi", { headers })));
  const [one, other] = answers.map((answer) => answer.headers()["x-request-id"]);
  expect(one).toMatch(/^[\da-f-]{36}$/);
  expect(other).toMatch(/^[\da-f-]{36}$/);
  expect(one).not.toBe(other);
});

test("Shell · the icon of the site is there", async ({ page, request }) => {
  await page.goto("/fi");
  const icon = await request.get((await page.locator("link[rel=icon]").getAttribute("href")) ?? "none");
  expect(icon.status()).toBe(200);
  expect(icon.headers()["content-type"]).toContain("image/svg+xml");
});

test("Shell · no cache keeps a page", async ({ request }) => {
  expect((await request.get("/fi")).headers()["cache-control"]).toContain("no-store");
});
