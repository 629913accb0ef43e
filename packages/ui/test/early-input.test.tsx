import { fireEvent, render, screen } from "@testing-library/react";
import { type ReactElement, useState } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { CountedTextArea, TabbedLocalizedInput } from "../src/client.ts";
import { Checkbox, RadioGroup, Select, TextArea, TextInput } from "../src/index.ts";

/** A page as the server sends it, a reader who is faster than its script, and then the script. */
function faster(page: ReactElement, reader: () => void) {
  const container = document.body.appendChild(document.createElement("div"));
  container.innerHTML = renderToString(page);
  reader();
  // React says there what does not fit the page that the server sent.
  const complaints = vi.spyOn(console, "error");
  const shown = render(page, { container, hydrate: true });
  expect(complaints).not.toHaveBeenCalled();
  complaints.mockRestore();
  return shown;
}

const box = () => screen.getByRole<HTMLTextAreaElement>("textbox");
/** Types before any script listens: the browser alone knows of it. */
const typed = (text: string) => () => void (box().value = text);

const choices = [{ value: "room", label: "Paikan päällä" }, { value: "remote", label: "Etänä" }];

describe("what was typed before the page's script ran", () => {
  it("stays in a text area that held a text", () => {
    const page = <TextArea locale="fi" name="body" label="Vastaus" defaultValue="Luonnos" />;
    const { rerender } = faster(page, typed("Luonnos jatkuu"));
    expect(box().value).toBe("Luonnos jatkuu");
    rerender(page);
    expect(box().value).toBe("Luonnos jatkuu");
    expect(box().defaultValue).toBe("Luonnos");
  });

  it("stays in a text area whose text was emptied", () => {
    faster(<TextArea locale="fi" name="body" label="Vastaus" defaultValue="Luonnos" />, typed(""));
    expect(box().value).toBe("");
  });

  it("is counted", () => {
    faster(<CountedTextArea locale="fi" name="body" label="Vastaus" limit={10} defaultValue="abc" />, typed("abcdefgh"));
    expect(box().value).toBe("abcdefgh");
    expect(screen.getByText("2 merkkiä jäljellä")).toBeTruthy();
  });

  it("marks its language as written", () => {
    faster(
      <TabbedLocalizedInput locale="fi" name="body" label="Vastaus" languages={["fi", "sv"]} multiline />,
      typed("Numerot vähenevät."),
    );
    expect(screen.getAllByRole("tab").map((tab) => tab.textContent)).toEqual(["Suomeksi", "Ruotsiksipuuttuu"]);
  });

  it("is not taken from the page before, when a page comes without a load", () => {
    const before = render(<TextArea locale="fi" name="body" label="Edellinen" defaultValue="Luonnos" />);
    fireEvent.change(box(), { target: { value: "Toisen asian teksti" } });
    render(<TextArea locale="fi" name="body" label="Seuraava" defaultValue="Uusi" />);
    before.unmount();
    expect(box().value).toBe("Uusi");
  });
});

/** Fields whose value a form holds itself, each with what a reader does to it and what the form has to know after that. */
const held: Record<string, { field: (value: string, set: (value: string) => void) => ReactElement; reader: () => void }> = {
  TextInput: {
    field: (value, set) => (
      <TextInput locale="fi" name="a" label="A" value={value} onChange={({ target }) => set(target.value)} />
    ),
    reader: typed("remote"),
  },
  TextArea: {
    field: (value, set) => (
      <TextArea locale="fi" name="a" label="A" value={value} onChange={({ target }) => set(target.value)} />
    ),
    reader: typed("remote"),
  },
  Select: {
    field: (value, set) => (
      <Select
        locale="fi" name="a" label="A" empty={false} options={choices} value={value}
        onChange={({ target }) => set(target.value)}
      />
    ),
    reader: () => void (screen.getByRole<HTMLSelectElement>("combobox").value = "remote"),
  },
  RadioGroup: {
    field: (value, set) => <RadioGroup locale="fi" name="a" label="A" options={choices} value={value} onChange={set} />,
    reader: () => screen.getByRole("radio", { name: "Etänä" }).click(),
  },
  Checkbox: {
    field: (value, set) => (
      <Checkbox
        locale="fi" name="a" label="A" checked={value === "remote"} onChange={(on) => set(on ? "remote" : "room")}
      />
    ),
    reader: () => screen.getByRole("checkbox").click(),
  },
};

function Holding({ kind, changed }: { readonly kind: string; readonly changed: (value: string) => void }) {
  const [value, setValue] = useState("room");
  const set = (next: string) => {
    changed(next);
    setValue(next);
  };
  return <form aria-label="f">{held[kind]!.field(value, set)}<output>{value}</output></form>;
}

describe.each(Object.keys(held))("a %s whose value the form holds", (kind) => {
  const sent = () => new FormData(screen.getByRole<HTMLFormElement>("form")).get("a");

  it("tells what was done before the page's script ran, once", () => {
    const changed = vi.fn<(value: string) => void>();
    faster(<Holding kind={kind} changed={changed} />, held[kind]!.reader);
    expect(changed.mock.calls).toEqual([["remote"]]);
    expect(screen.getByRole("status").textContent).toBe("remote");
    expect(sent()).toBe(kind === "Checkbox" ? "yes" : "remote");
  });

  it("tells nothing when nobody was faster", () => {
    const changed = vi.fn<(value: string) => void>();
    faster(<Holding kind={kind} changed={changed} />, () => undefined);
    expect(changed).not.toHaveBeenCalled();
  });
});
