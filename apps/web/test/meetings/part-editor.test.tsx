// @vitest-environment jsdom
import { saveEntryInput } from "@raati/core/meetings/schema";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { PartEditor } from "../../src/features/meetings/minutes/part-editor.tsx";
import { aServer, eachTestAlone, expectAccessible, ids, textsOf } from "../panels/harness.ts";

eachTestAlone();

const [meeting, item] = ids(2) as [string, string];
const PATH = "meetings.minutes.save";

/** A server that has one text of the item and refuses to overwrite it unseen, as the real one does. */
function aMinuteBook(text: string, version: number) {
  const book = { text, version };
  const server = aServer({ [PATH]: saveEntryInput }, {
    [PATH]: (input: { text: string; version: number }) => {
      if (input.version !== book.version) return { saved: false, theirs: { ...book }, yours: input.text };
      Object.assign(book, { text: input.text, version: book.version + 1 });
      return { saved: true, version: book.version, seq: book.version };
    },
  });
  return { book, server };
}

const editor = (stored: { text: string; version: number }) => (
  <PartEditor
    locale="fi" texts={textsOf("meetingPages:live")} target={{ tenant: "rannikko", panel: "a1", meeting }} part="discussion"
    lang="fi" stored={stored} item={{ id: item, title: "Jonot", lang: "fi", state: "", question: undefined }}
  />
);
const field = () => screen.getByRole("textbox", { name: /^Keskustelu\s?: Jonot$/ });

test("what is written is saved by itself after a pause, each time from the version that was seen", async () => {
  const { book, server } = aMinuteBook("", 0);
  const { container } = render(editor({ text: "", version: 0 }));
  await userEvent.type(field(), "Puhuttiin jonoista.");
  await waitFor(() => expect(book.text).toBe("Puhuttiin jonoista."));
  expect(screen.getByText("Tallennettu")).toBeTruthy();
  await userEvent.type(field(), " Ja ajoista.");
  await userEvent.tab();
  await waitFor(() => expect(book.text).toBe("Puhuttiin jonoista. Ja ajoista."));
  expect(server.sent.map(({ input }) => input.version)).toEqual(server.sent.map((_, index) => index));
  await expectAccessible(container);
});

test("when another writer was faster both texts stand there, and keeping both loses nothing", async () => {
  const { book } = aMinuteBook("Toisen teksti.", 4);
  const { container } = render(editor({ text: "", version: 0 }));
  await userEvent.type(field(), "Minun tekstini.");
  await userEvent.tab();
  const said = await screen.findByRole("alert");
  expect(said.textContent).toContain("Toisen teksti.");
  expect(said.textContent).toContain("Minun tekstini.");
  expect(book.text).toBe("Toisen teksti.");
  await expectAccessible(container);
  await userEvent.click(screen.getByRole("button", { name: "Pidä molemmat" }));
  await waitFor(() => expect(book).toEqual({ text: "Toisen teksti.\nMinun tekstini.", version: 5 }));
  expect(screen.queryByRole("alert")).toBeNull();
});

test("while a conflict stands nothing is saved over the other's text, however much is written", async () => {
  const { book } = aMinuteBook("Toisen teksti.", 4);
  render(editor({ text: "", version: 0 }));
  await userEvent.type(field(), "Minun.");
  await userEvent.tab();
  await screen.findByRole("alert");
  await userEvent.type(field(), " Lisää.");
  await userEvent.tab();
  expect(book.text).toBe("Toisen teksti.");
  await userEvent.click(screen.getByRole("button", { name: "Pidä minun tekstini" }));
  await waitFor(() => expect(book.text).toBe("Minun. Lisää."));
});

test("another's text comes into a field in which nothing waits, and never over what is being written", async () => {
  const { server } = aMinuteBook("Vanha.", 1);
  server.refuse = "down";
  const { rerender } = render(editor({ text: "Vanha.", version: 1 }));
  rerender(editor({ text: "Uusi.", version: 2 }));
  expect((field() as HTMLTextAreaElement).value).toBe("Uusi.");
  await userEvent.type(field(), " Kesken");
  rerender(editor({ text: "Toinen.", version: 3 }));
  expect((field() as HTMLTextAreaElement).value).toBe("Uusi. Kesken");
});

test("a save that fails says so, keeps the text and tries again", async () => {
  const { book, server } = aMinuteBook("", 0);
  server.refuse = "down";
  render(editor({ text: "", version: 0 }));
  await userEvent.type(field(), "Teksti.");
  await userEvent.tab();
  await screen.findByText(/Tallennus ei onnistunut/);
  server.refuse = undefined;
  await waitFor(() => expect(book.text).toBe("Teksti."));
});
