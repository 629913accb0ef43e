// @vitest-environment jsdom
import type { TextFeed } from "@raati/core/statements/schema";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import * as Y from "yjs";
import { WritingDesk } from "../../src/features/statements/writing/writing-desk.tsx";
import type { Remote } from "../../src/features/statements/writing/writing-session.ts";
import { toBase64 } from "../../src/features/statements/writing/base64.ts";
import { eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

vi.mock("next/navigation", () => ({ useRouter: () => ({ refresh: () => {}, push: () => {} }) }));
eachTestAlone();

const [statement, part, removed, one, two] = ids(5) as [string, string, string, string, string];
const texts = {
  ...textsOf("statementPages:writing"), "part.paragraph": "Kappale", "part.recommendation": "Suositus",
};

function aDesk(remote: Partial<Remote> = {}) {
  const doc = new Y.Doc();
  doc.getText(`${part}/fi`).insert(0, "Apua saa pian.");
  const feed = (): TextFeed => ({
    seq: 1, talk: 0, revision: 1, state: "in-drafting", mayWrite: true,
    parts: [{ id: part, kind: "paragraph", removed: false }, { id: removed, kind: "recommendation", removed: true }],
    update: toBase64(Y.encodeStateAsUpdate(doc)), vector: toBase64(Y.encodeStateVector(doc)),
  });
  const first = feed();
  let wake: (feed: TextFeed) => void = () => {};
  const follow = () => new Promise<TextFeed>((resolve) => { wake = resolve; });
  const result = render(
    <WritingDesk
      locale="fi" texts={texts} target={{ tenant: "rannikko", panel: "b0", statement }} first={first} limit={8000}
      ids={[one, two]} languages={[{ value: "fi", label: "Suomi" }, { value: "sv", label: "Svenska" }]}
      remote={{ write: async () => ({ seq: 2, vector: first.vector }), follow, ...remote }}
    />,
  );
  const field = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kappale 1" });
  return { ...result, field, doc, others: () => wake({ ...feed(), seq: 3 }) };
}

test("one writes in plain fields, in one language at a time; what others write comes in without moving one's place", async () => {
  const { container, field, doc, others } = aDesk();
  await expectAccessible(container);
  field.focus();
  field.setSelectionRange(9, 13);
  fireEvent.select(field);
  doc.getText(`${part}/fi`).insert(0, "Turvallisuus: ");
  others();
  await waitFor(() => expect(field.value).toBe("Turvallisuus: Apua saa pian."));
  expect([field.selectionStart, field.selectionEnd]).toEqual([23, 27]);
  fireEvent.click(screen.getByRole("radio", { name: "Svenska" }));
  expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Kappale 1" }).lang).toBe("sv");
});

test("without connection the text stays and the page says so; when it is back, it says saved", async () => {
  let cut = true;
  const write = async () => {
    if (cut) throw new TypeError("Failed to fetch");
    return { seq: 2, vector: toBase64(Y.encodeStateVector(new Y.Doc())) };
  };
  const { field } = aDesk({ write });
  fireEvent.change(field, { target: { value: "Apua saa ajoissa." } });
  await screen.findByText("Tekstisi pysyy tässä ja lähtee, kun yhteys palaa. Älä sulje sivua.");
  expect(field.value).toBe("Apua saa ajoissa.");
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
  cut = false;
  window.dispatchEvent(new Event("online"));
  await screen.findByText("Tallennettu");
  expect(Object.keys(globalThis.localStorage)).toEqual([]);
});
