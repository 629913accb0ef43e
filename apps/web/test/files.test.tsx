// @vitest-environment jsdom
import type { UploadedView } from "@raati/core/files/schema";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { newClientId } from "../src/client/new-client-id.ts";
import { FileField } from "../src/features/files/file-field.tsx";
import { eachTestAlone, expectAccessible, textsOf } from "./panels/harness.ts";

eachTestAlone();

interface Call { readonly id: string; readonly name: string }
const calls: Call[] = [];
let answers: (() => Response)[] = [];

beforeEach(() => {
  calls.length = 0;
  vi.stubGlobal("fetch", async (_: string, { headers }: { headers: Record<string, string> }) => {
    calls.push({ id: headers["x-raati-file-id"]!, name: decodeURIComponent(headers["x-raati-file-name"]!) });
    return answers.shift()!();
  });
});
afterEach(() => vi.unstubAllGlobals());

const stored = (): Response => {
  const { id, name } = calls.at(-1)!;
  return Response.json({ file: { id, name, type: "application/pdf", size: 20 } satisfies UploadedView });
};
const broken = (): Response => {
  throw new TypeError("network");
};
const show = () => render(
  <FileField
    locale="fi" tenant="rannikko" name="material.fileKey" label="Tiedosto" need="optional" texts={textsOf("filePages:field")}
  />
);
const value = () => document.querySelector<HTMLInputElement>('input[name="material.fileKey"]')!.value;
const choose = (name = "Esitys ä.pdf") =>
  fireEvent.change(screen.getByLabelText(/Tiedosto/), { target: { files: [new File(["%PDF-"], name)] } });

test("A6 · a chosen file is sent at once, and the form carries its id until it is taken away", async () => {
  answers = [stored];
  const { container } = show();
  choose();
  await screen.findByText(/Valmis liitettäväksi/);
  expect(calls).toEqual([{ id: value(), name: "Esitys ä.pdf" }]);
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Poista tiedosto" }));
  expect(value()).toBe("");
});

test("a line that breaks is tried again with the same id; after that the field says so", async () => {
  answers = [broken, stored];
  show();
  choose();
  await screen.findByText(/Valmis liitettäväksi/);
  expect(new Set(calls.map(({ id }) => id)).size).toBe(1);
  answers = [broken, broken, broken];
  choose("toinen.pdf");
  await screen.findByText(/Siirto katkesi/);
  expect(value()).toBe("");
});

test("what the server refuses stands at the field in its own words", async () => {
  answers = [() => Response.json(
    { failure: { code: "INVALID", key: "", message: "Ei", fields: [{ path: "file", message: "Tiedosto on tyhjä." }] } },
    { status: 400 },
  )];
  const { container } = show();
  choose();
  await screen.findByText(/Tiedosto on tyhjä/);
  expect(screen.getByLabelText(/Tiedosto/).getAttribute("aria-invalid")).toBe("true");
  await expectAccessible(container);
});

test("an id of the browser is one that the server takes", () => {
  expect(newClientId(Date.UTC(2026, 4, 15)))
    .toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(newClientId(1) < newClientId(2)).toBe(true);
});
