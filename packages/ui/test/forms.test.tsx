import { act, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { DateField, ErrorSummary, Form, type FormProblem, SubmitButton } from "../src/client.ts";
import { Checkbox, CheckboxGroup, FieldGroup, LocalizedInput, RadioGroup, TextInput } from "../src/index.ts";
import { findings, spoken } from "./axe.ts";
import { later } from "./later.ts";

const problems: readonly FormProblem[] = [
  { field: "title", message: "Kirjoita otsikko" },
  { field: "outcome", message: "Valitse vastaus" },
  { message: "Kokous on jo alkanut" },
];

function sampleForm(onSubmit: (data: FormData) => Promise<readonly FormProblem[] | void>) {
  return (
    <Form locale="fi" label="Ehdotus" onSubmit={onSubmit}>
      {({ errorOf }) => (
        <>
          <TextInput locale="fi" name="title" label="Otsikko" error={errorOf("title")} />
          <RadioGroup
            locale="fi"
            name="outcome"
            label="Vastaus"
            options={[{ value: "a", label: "Kyllä" }]}
            error={errorOf("outcome")}
          />
          <SubmitButton locale="fi">Lähetä ehdotus</SubmitButton>
        </>
      )}
    </Form>
  );
}

describe("Form", () => {
  it("shows what is wrong in a summary that takes the focus and leads to the fields, and keeps what was typed", async () => {
    const { container } = render(sampleForm(() => Promise.resolve(problems)));
    await userEvent.type(screen.getByRole("textbox"), "Hiljainen paikka");
    await userEvent.click(screen.getByRole("button", { name: "Lähetä ehdotus" }));
    const summary = await screen.findByRole("group", { name: "Korjaa 3 kohtaa" });
    expect(document.activeElement).toBe(summary);
    expect(
      within(summary).getAllByRole("link").map((link) => link.getAttribute("href")),
    ).toEqual(["#field-title", "#field-outcome"]);
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Hiljainen paikka");
    expect(within(summary).getAllByRole("listitem").map(spoken)).toEqual(
      ["Otsikko: Kirjoita otsikko", "Vastaus: Valitse vastaus", "Kokous on jo alkanut"],
    );
    await userEvent.click(screen.getByRole("link", { name: "Vastaus: Valitse vastaus" }));
    expect(document.activeElement).toBe(screen.getByRole("radio"));
    expect(await findings(container)).toEqual([]);
  });

  it("names each field by its questions and its label in the summary, and only there", async () => {
    const fields = ["panels.0.name.sv", "on", "agreed", "areas", "note"];
    render(
      <Form
        locale="sv"
        onSubmit={() => Promise.resolve(fields.map((field) => ({ field, message: "Fyll i den här punkten." })))}
      >
        {({ errorOf }) => (
          <>
            <FieldGroup locale="sv" name="panels.0" label="Råd 1" need="silent">
              <LocalizedInput
                locale="sv" languages={["sv", "fi"]} name="panels.0.name" label="Rådets namn"
                errors={{ sv: errorOf("panels.0.name.sv") }}
              />
            </FieldGroup>
            <DateField locale="sv" name="on" label="Första dagen" need="optional" error={errorOf("on")} />
            <Checkbox locale="sv" name="agreed" label="Jag har läst reglerna" error={errorOf("agreed")} />
            <CheckboxGroup
              locale="sv" name="areas" label="Områden" options={[{ value: "a", label: "Kusten" }]} error={errorOf("areas")}
            />
            <TextInput locale="sv" name="note" label="Anteckning" need="optional" error={errorOf("note")} />
            <SubmitButton locale="sv">Spara</SubmitButton>
          </>
        )}
      </Form>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Spara" }));
    const summary = await screen.findByRole("group", { name: "Rätta 5 punkter" });
    const lines = within(summary).getAllByRole("listitem").map(spoken);
    expect(lines.map((line) => line.replace(": Fyll i den här punkten.", ""))).toEqual(
      ["Råd 1, Rådets namn, På svenska", "Första dagen", "Jag har läst reglerna", "Områden", "Anteckning"],
    );
    const note = screen.getByRole("textbox", { name: /^Anteckning/ });
    expect(spoken(document.getElementById(note.getAttribute("aria-describedby")!)!)).toBe("Fel: Fyll i den här punkten.");
  });

  it("takes the focus again when the same errors come again", async () => {
    render(sampleForm(() => Promise.resolve(problems)));
    const button = screen.getByRole("button", { name: "Lähetä ehdotus" });
    await userEvent.click(button);
    const summary = await screen.findByRole("group", { name: "Korjaa 3 kohtaa" });
    await userEvent.click(button);
    await waitFor(() => expect(document.activeElement).toBe(summary));
  });

  it("is sent once, however often the button is pressed, and says that it is being sent", async () => {
    const answer = later<void>();
    const send = vi.fn<(data: FormData) => Promise<void>>(() => answer.promise);
    render(sampleForm(send));
    await userEvent.type(screen.getByRole("textbox"), "Yksi numero");
    const button = screen.getByRole("button", { name: "Lähetä ehdotus" });
    await userEvent.dblClick(button);
    await userEvent.type(screen.getByRole("textbox"), "{Enter}");
    expect(send).toHaveBeenCalledOnce();
    expect(send.mock.calls[0]?.[0].get("title")).toBe("Yksi numero");
    expect(button.textContent).toBe("Lähetetään");
    expect(button.getAttribute("aria-disabled")).toBe("true");
    expect(screen.getByText("Lähetetään", { selector: "[role=status]" })).toBeTruthy();
    await act(async () => answer.settle());
    expect(button.textContent).toBe("Lähetä ehdotus");
    await userEvent.click(button);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it("is sent once when it is submitted twice before anything could be drawn", async () => {
    const answer = later<void>();
    const send = vi.fn<(data: FormData) => Promise<void>>(() => answer.promise);
    render(sampleForm(send));
    act(() => {
      const form = screen.getByRole("form");
      fireEvent.submit(form);
      fireEvent.submit(form);
    });
    expect(send).toHaveBeenCalledOnce();
    await act(async () => answer.settle());
  });

  it("says that sending failed, keeps the text and can be sent again", async () => {
    const send = vi.fn<(data: FormData) => Promise<void>>().mockRejectedValueOnce(new Error("offline")).mockResolvedValue();
    render(sampleForm(send));
    await userEvent.type(screen.getByRole("textbox"), "Yksi numero");
    await userEvent.click(screen.getByRole("button"));
    expect(spoken(await screen.findByRole("alert"))).toContain("Lähettäminen ei onnistunut");
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Yksi numero");
    await userEvent.click(screen.getByRole("button"));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(send).toHaveBeenCalledTimes(2);
  });
});

describe("ErrorSummary", () => {
  it("does not pull the focus away from somebody who types when its list is only made anew", async () => {
    const Page = () => {
      const [text, setText] = useState("");
      return (
        <>
          <ErrorSummary locale="fi" problems={[{ field: "a", message: "Kirjoita nimi" }]} />
          <input aria-label="Nimi" value={text} onChange={(event) => setText(event.target.value)} />
        </>
      );
    };
    render(<Page />);
    expect(document.activeElement).toBe(screen.getByRole("group"));
    await userEvent.type(screen.getByRole("textbox"), "Elsa");
    expect(screen.getByRole<HTMLInputElement>("textbox").value).toBe("Elsa");
    expect(document.activeElement).toBe(screen.getByRole("textbox"));
  });

  it("is not there when nothing is wrong", () => {
    const { container } = render(<ErrorSummary locale="fi" problems={[]} />);
    expect(container.childElementCount).toBe(0);
  });
});

describe("SubmitButton", () => {
  it("follows a form with a server action", async () => {
    const answer = later<void>();
    const action = vi.fn<() => Promise<void>>(() => answer.promise);
    render(<form action={action}><SubmitButton locale="sv">Skicka förslaget</SubmitButton></form>);
    await userEvent.click(screen.getByRole("button", { name: "Skicka förslaget" }));
    expect(screen.getByRole("button").textContent).toBe("Skickar");
    await userEvent.click(screen.getByRole("button"));
    await act(async () => answer.settle());
    expect(action).toHaveBeenCalledOnce();
  });
});
