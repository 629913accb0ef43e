import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import {
  Checkbox,
  CheckboxGroup,
  FileField,
  FormActions,
  FormNote,
  LocalizedInput,
  RadioGroup,
  Select,
  TextArea,
  TextInput,
  fieldId,
} from "../src/index.ts";
import { findings } from "./axe.ts";

const base = { locale: "fi", name: "email", label: "Sähköposti" } as const;
const described = (element: HTMLElement): string[] =>
  (element.getAttribute("aria-describedby") ?? "").split(" ").map((id) => document.getElementById(id)?.textContent ?? "");

describe("a field", () => {
  it("ties label, hint and error to its control", () => {
    render(
      <TextInput
        {...base}
        hint="Saat kutsun tähän."
        error="Kirjoita sähköposti, esimerkiksi aatos@example.fi"
        type="email"
      />,
    );
    const input = screen.getByRole("textbox", { name: "Sähköposti" });
    expect(input.id).toBe(fieldId("email"));
    expect(described(input)).toEqual(["Saat kutsun tähän.", "Virhe: Kirjoita sähköposti, esimerkiksi aatos@example.fi"]);
    expect(input.getAttribute("aria-invalid")).toBe("true");
    expect(input.getAttribute("aria-required")).toBe("true");
    // The browser's own bubble would speak another language and stop the form before the summary.
    expect(input.hasAttribute("required")).toBe(false);
  });

  it("points to nothing when it has neither hint nor error", () => {
    render(<TextInput {...base} need="silent" />);
    const input = screen.getByRole("textbox");
    for (const name of ["aria-describedby", "aria-invalid", "aria-required"]) expect(input.hasAttribute(name)).toBe(false);
  });

  it("says in words that it is optional", () => {
    render(<TextInput {...base} locale="sv" label="E-post" need="optional" />);
    expect(screen.getByRole("textbox", { name: "E-post (frivilligt)" }).hasAttribute("aria-required")).toBe(false);
  });

  it("keeps what was typed when an error comes, uncontrolled and controlled", async () => {
    const Controlled = ({ error }: { readonly error?: string }) => {
      const [text, setText] = useState("");
      return <TextInput {...base} name="other" label="Muu" value={text} onChange={
        (event) => setText(event.target.value)
      } error={error} />;
    };
    const form = (error?: string) => (
      <>
        <TextInput {...base} error={error} />
        <TextArea {...base} name="why" label="Miksi?" error={error} />
        <Controlled error={error} />
      </>
    );
    const { rerender } = render(form());
    const boxes = screen.getAllByRole("textbox");
    for (const box of boxes) await userEvent.type(box, "tärkeää");
    rerender(form("Virhe"));
    expect(boxes.map((box) => (box as HTMLInputElement).value)).toEqual(["tärkeää", "tärkeää", "tärkeää"]);
  });

  it("has no finding of axe, with and without errors", async () => {
    const form = (error?: string) => (
      <main>
        <FormNote locale="fi" />
        <TextInput {...base} error={error} width="medium" autoComplete="email" />
        <TextArea {...base} name="a" hint="Lyhyesti" limit={600} error={error} />
        <Select {...base} name="b" options={[{ value: "1", label: "Viestintä" }]} error={error} />
        <FileField {...base} name="c" error={error} current={{ name: "paatos.pdf", href: "/paatos.pdf" }} />
        <RadioGroup {...base} name="d" options={[{ value: "1", label: "Kyllä", hint: "Heti" }]} error={error} />
        <CheckboxGroup {...base} name="e" options={[{ value: "1", label: "Kirje" }]} error={error} hint="Valitse" />
        <Checkbox {...base} name="f" label="Suostun" hint="Voit perua." error={error} />
        <LocalizedInput {...base} name="g" languages={["fi", "sv"]} errors={error ? { sv: error } : {}} />
        <FormActions note="Raati näkee tämän."><button type="submit">Lähetä</button></FormActions>
      </main>
    );
    const { container, rerender } = render(form());
    expect(await findings(container)).toEqual([]);
    rerender(form("Korjaa tämä"));
    expect(await findings(container)).toEqual([]);
  });
});

describe("text areas and lists", () => {
  it("a limit is said and never cuts", async () => {
    render(<TextArea {...base} hint="Lyhyesti." limit={5} />);
    const area = screen.getByRole("textbox");
    expect(described(area)).toEqual(["Lyhyesti. Enintään 5 merkkiä."]);
    await userEvent.type(area, "pitkä teksti");
    expect((area as HTMLTextAreaElement).value).toBe("pitkä teksti");
  });

  it("a list begins with a choice that is none, unless told otherwise", () => {
    const options = [{ value: "x", label: "Viestintä" }];
    const { rerender } = render(<Select {...base} options={options} />);
    expect(screen.getAllByRole("option").map((option) => option.textContent)).toEqual(["Valitse", "Viestintä"]);
    rerender(<Select {...base} options={options} empty={false} />);
    expect(screen.getAllByRole("option")).toHaveLength(1);
  });

  it("a file that is kept is named, for a browser cannot put it back", () => {
    render(<FileField {...base} current={{ name: "paatos.pdf" }} />);
    expect(screen.getByText("paatos.pdf").parentElement?.textContent).toBe("Nyt tallessa: paatos.pdf");
  });
});

describe("choices", () => {
  const options = [
    { value: "accepted", label: "Hyväksytty" },
    { value: "partly", label: "Osittain", hint: "Kerro miksi." },
    { value: "not", label: "Ei hyväksytty" },
  ];

  it("radio buttons are one group that the arrow keys walk, and its first has the id of the field", async () => {
    render(
      <RadioGroup
        {...base}
        name="outcome"
        label="Mitä vastaat?"
        options={options}
        defaultValue="accepted"
        error="Valitse vastaus"
      />,
    );
    const group = screen.getByRole("radiogroup", { name: "Mitä vastaat?" });
    expect(described(group)).toEqual(["Virhe: Valitse vastaus"]);
    expect(within(group).getAllByRole("radio")[0]?.id).toBe(fieldId("outcome"));
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}");
    const second = screen.getByRole("radio", { name: "Osittain" });
    expect(document.activeElement).toBe(second);
    expect((second as HTMLInputElement).checked).toBe(true);
    expect(described(second)).toEqual(["Kerro miksi."]);
  });

  it("tells a controlled group's parent the value", async () => {
    const Asked = () => {
      const [value, setValue] = useState("not");
      return <><RadioGroup {...base} options={options} value={value} onChange={setValue} /><output>{value}</output></>;
    };
    render(<Asked />);
    await userEvent.click(screen.getByRole("radio", { name: "Hyväksytty" }));
    expect(screen.getByRole("status").textContent).toBe("accepted");
  });

  it("check boxes send each chosen value, and a controlled group keeps the others", async () => {
    const Asked = () => {
      const [value, setValue] = useState<readonly string[]>(["not"]);
      return (
        <>
          <CheckboxGroup {...base} options={options} value={value} onChange={setValue} />
          <output>{value.join()}</output>
        </>
      );
    };
    render(
      <form
        aria-label="f"
      ><CheckboxGroup {...base} name="plain" label="L" options={options} defaultValue={["accepted", "not"]} /></form>,
    );
    expect(new FormData(screen.getByRole("form")).getAll("plain")).toEqual(["accepted", "not"]);
    render(<Asked />);
    const [, last] = screen.getAllByRole("checkbox", { name: "Osittain" });
    await userEvent.click(last as HTMLElement);
    expect(screen.getByRole("status").textContent).toBe("not,partly");
    await userEvent.click(last as HTMLElement);
    expect(screen.getByRole("status").textContent).toBe("not");
  });

  it("one box to tick has its own error and is ticked with the space bar", async () => {
    render(
      <Checkbox {...base} name="consent" label="Suostun" need="required" error="Ilman suostumusta emme voi lähettää" />,
    );
    const box = screen.getByRole("checkbox", { name: "Suostun" });
    expect(described(box)).toEqual(["Virhe: Ilman suostumusta emme voi lähettää"]);
    expect([box.getAttribute("aria-required"), box.getAttribute("aria-invalid")]).toEqual(["true", "true"]);
    await userEvent.tab();
    await userEvent.keyboard(" ");
    expect((box as HTMLInputElement).checked).toBe(true);
  });
});

describe("LocalizedInput", () => {
  it("asks for each language in a field of its own, marked with the language", () => {
    render(
      <LocalizedInput
        {...base}
        name="title"
        label="Otsikko"
        languages={["fi", "sv", "fi-plain"]}
        needed={["fi", "sv"]}
        values={{ fi: "Arjen turvallisuus" }}
        errors={{ sv: "Kirjoita otsikko ruotsiksi" }}
      />,
    );
    const boxes = within(screen.getByRole("group", { name: "Otsikko" })).getAllByRole<HTMLInputElement>("textbox");
    expect(boxes.map((box) => [box.name, box.lang, box.value])).toEqual([
      ["title.fi", "fi", "Arjen turvallisuus"],
      ["title.sv", "sv", ""],
      ["title.fi-plain", "fi", ""],
    ]);
    expect(boxes.map((box) => box.getAttribute("aria-invalid"))).toEqual([null, "true", null]);
    expect(screen.getByRole("textbox", { name: "Selkosuomeksi (vapaaehtoinen)" })).toBeTruthy();
  });
});
