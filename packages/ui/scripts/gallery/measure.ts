import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

/** What the page's own measures say is wrong: sideways scroll, words that are cut or lie on each other, small targets. */
export const measure = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) {
      const wide = [
        ...document.querySelectorAll("main *, header *"),
      ].filter((one) => one.getBoundingClientRect().right > root.clientWidth + 1);
      wrong.push(`sideways scroll: ${wide.map((one) => `${one.tagName}.${one.className}`).join(", ")}`);
    }
    for (const part of document.querySelectorAll(".track-title, .track-when, .track-note, .track-late")) {
      const step = part.closest(".track-step")?.getBoundingClientRect();
      const box = part.getBoundingClientRect();
      if (step && box.width > 0 && box.right > step.right + 1) wrong.push(`out of its step: ${part.textContent}`);
    }
    for (const when of document.querySelectorAll(".track-when")) {
      const date = when.getBoundingClientRect();
      const title = when.parentElement?.querySelector(".track-title")?.getBoundingClientRect();
      const sameLine = title && title.bottom > date.top + 4 && date.bottom > title.top + 4;
      const meet = sameLine && date.width > 0 && title.right > date.left && date.right > title.left;
      if (meet) wrong.push(`date on its title: ${when.textContent}`);
    }
    const targets = "main button, main input:not([tabindex='-1']), main select, nav a, header button, .btn, summary";
    for (const target of document.querySelectorAll(targets)) {
      const { width, height } = (target.closest(".choice") ?? target).getBoundingClientRect();
      if (!target.closest("[hidden]") && width > 1 && (width < 24 || height < 40)) {
        wrong.push(`small target ${width}×${height}: ${target.textContent}`);
      }
    }
    return wrong;
  });

interface Axe {
  run: () => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
}

/** Every finding of axe on the page as it stands. */
export async function checkWithAxe(page: Page): Promise<string[]> {
  await page.addScriptTag(
    { content: await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8") },
  );
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: Axe }).axe.run();
    return violations.flatMap(
      ({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.html.slice(0, 160)} ${node.failureSummary}`),
    );
  });
}
