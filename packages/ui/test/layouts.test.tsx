import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import {
  Columns,
  Crumbs,
  PageFrame,
  type PageFrameProps,
  PageHead,
  QuickExit,
  Section,
  Sheet,
  TabBar,
  TabNav,
} from "../src/index.ts";
import { findings, spoken } from "./axe.ts";

const frame: PageFrameProps = {
  locale: "fi",
  brand: { name: "Keskijärven hyvinvointialue", sub: "Asiakasraadit", href: "/fi/keskijarvi" },
  nav: [
    { href: "/raati", text: "Raati", current: true },
    { href: "/kannanotot", text: "Kannanotot", current: "section", count: { value: 3, text: "3 avointa asiaa" } },
  ],
  languages: [
    { locale: "fi", href: "/fi", name: "Suomi" },
    { locale: "fi-plain", href: "/selko", name: "Selkosuomi" },
    { locale: "sv", href: "/sv", name: "Svenska" },
  ],
  user: "Elsa Björkhagen",
  footer: { links: [{ href: "/saavutettavuus", text: "Saavutettavuusseloste" }], note: "Tiedot päivitetty 15.5.2026" },
  quickExit: <QuickExit locale="fi" href="https://example.fi/" />,
  children: <h1>Raati</h1>,
};

describe("PageFrame", () => {
  it("has one of each landmark and no finding of axe", async () => {
    const { container } = render(<PageFrame {...frame} />);
    for (const role of ["banner", "main", "contentinfo"]) expect(screen.getAllByRole(role)).toHaveLength(1);
    expect(
      screen.getAllByRole("navigation").map((nav) => nav.getAttribute("aria-label")),
    ).toEqual(["Kieli", "Päävalikko", "Tietoa sivustosta"]);
    expect(await findings(container)).toEqual([]);
  });

  it("begins with a link that takes the focus to the content", async () => {
    render(<PageFrame {...frame} />);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe("Siirry sisältöön");
    const target = document.querySelector<HTMLElement>(document.activeElement?.getAttribute("href") ?? "");
    expect(target?.tagName).toBe("MAIN");
    target?.focus();
    expect(document.activeElement).toBe(target);
  });

  it("puts the quick exit first after the skip link, to another site that is not told where from", async () => {
    render(<PageFrame {...frame} />);
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe("Poistu nopeasti");
    expect(document.activeElement?.getAttribute("rel")).toContain("noreferrer");
  });

  it("opens its menu on a phone with a button of the browser's own", () => {
    render(<PageFrame {...frame} />);
    const open = screen.getByRole("button", { name: "Valikko" });
    const menu = document.getElementById(open.getAttribute("popovertarget") ?? "");
    expect(menu?.getAttribute("popover")).toBe("auto");
    const close = within(menu as HTMLElement).getByText("Sulje valikko").closest("button");
    expect(close?.getAttribute("popovertargetaction")).toBe("hide");
    expect(menu?.querySelectorAll("nav").length).toBe(2);
  });

  it("shows no menu button when there is nothing behind it", () => {
    render(<PageFrame {...frame} nav={[]} languages={[]} user={undefined} />);
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("marks each language with its own lang, easy Finnish as Finnish, and the page's own as current", () => {
    render(<PageFrame {...frame} locale="fi-plain" />);
    const links = within(screen.getByRole("navigation", { name: "Kieli" })).getAllByRole("link");
    expect(links.map((link) => [link.lang, link.getAttribute("aria-current")])).toEqual([
      ["fi", null],
      ["fi", "true"],
      ["sv", null],
    ]);
  });

  it("tells the page itself from a section above it, and says what a count counts", () => {
    render(<PageFrame {...frame} />);
    const links = within(screen.getByRole("navigation", { name: "Päävalikko" })).getAllByRole("link");
    expect(links.map((link) => [spoken(link), link.getAttribute("aria-current")])).toEqual([
      ["Raati", "page"],
      ["Kannanotot, 3 avointa asiaa", "true"],
    ]);
  });
});

describe("heads and parts of a page", () => {
  it("a section and a sheet are regions named by their headings", async () => {
    const { container } = render(
      <main>
        <PageHead
          title="Arjen turvallisuus"
          titleLang="fi"
          kind="Kannanotto"
          lead="Kaksi asiaa on myöhässä."
          action={<a href="/x">Lue</a>}
        />
        <Sheet title="Myöhässä" count={2}>
          <p>Teksti</p>
        </Sheet>
        <Columns kind="side">
          <Section title="Kenen vuoro on" aside={<a href="/all">Kaikki</a>}>
            <p>Teksti</p>
          </Section>
        </Columns>
      </main>,
    );
    expect(
      screen.getAllByRole("region").map((region) => region.querySelector("h2")?.textContent),
    ).toEqual(["Myöhässä 2", "Kenen vuoro on"]);
    expect(screen.getByRole("region", { name: "Myöhässä 2" })).toBeTruthy();
    expect(await findings(container)).toEqual([]);
  });

  it("a sheet without a title is no region", () => {
    render(<Sheet kind="urgent">Tuletko kokoukseen?</Sheet>);
    expect(screen.queryByRole("region")).toBeNull();
  });

  it("crumbs and tabs are named lists of links", async () => {
    const { container } = render(
      <>
        <Crumbs locale="sv" links={[{ href: "/", text: "Klientrådet" }]} />
        <TabNav label="Rådets delar" items={[{ href: "/a", text: "Allmänt", current: true }]} />
        <TabBar label="Mitt råd" items={[{ href: "/b", text: "Möten", icon: "calendar" }]} />
      </>,
    );
    expect(
      screen.getAllByRole("navigation").map((nav) => nav.getAttribute("aria-label")),
    ).toEqual(["Var du är", "Rådets delar", "Mitt råd"]);
    expect(await findings(container)).toEqual([]);
  });
});
