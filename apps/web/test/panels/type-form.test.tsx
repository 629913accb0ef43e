// @vitest-environment jsdom
import { draftPanelTypeInput, changePanelTypeInput, typeRules, type PanelTypeView } from "@raati/core/panels/schema";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { TypeForm, type TypeFormProps } from "../../src/features/panels/types/type-form.tsx";
import { centsOf, keyOf } from "../../src/features/panels/types/type-input.ts";
import { TypePage } from "../../src/features/panels/types/type-page.tsx";
import type { TenantPage } from "../../src/server/tenant-page.ts";
import { aPage, aServer, eachTestAlone, expectAccessible, ids, summaryTargets, textsOf } from "./harness.ts";

const router = vi.hoisted(() => ({ push: vi.fn<(to: string) => void>(), refresh: vi.fn<() => void>() }));
vi.mock("next/navigation", () => ({ useRouter: () => router }));
vi.mock("../../src/server/page-request.ts", () => ({ pageRequest: async () => ({ segment: "fi", path: "/rannikko" }) }));
eachTestAlone();

const [id, typeId, route] = ids(3) as [string, string, string];
const open = (more: Partial<TypeFormProps> = {}) => {
  const server = aServer({ "panels.types.draft": draftPanelTypeInput, "panels.types.change": changePanelTypeInput });
  const view = render(
    <TypeForm
      locale="fi" texts={textsOf("panelPages:typeForm")} tenant="rannikko" languages={["fi", "sv"]} id={id}
      then="/fi/rannikko/panels/types"
      roles={["member", "chair", "vice-chair", "secretary", "developer-client"]
      .map((role) => ({ id: role, name: `Rooli ${role}` }))}
      plugins={[{ id: "mental-health", name: "Mielenterveys ja päihteet" }]} {...more}
    />,
  );
  return { server, ...view };
};
const field = (name: string) => document.getElementById(`field-${name}`) as HTMLInputElement;
const save = () => userEvent.click(screen.getByRole("button", { name: "Tallenna tyyppi" }));
async function write(name: string, text: string) {
  await userEvent.clear(field(name));
  if (text !== "") await userEvent.type(field(name), text);
}

test("D2 · a type is made without code: seats, size, meetings, fee, term, training, publicity, privacy, plugins",
  async () => {
  const { server, container } = open();
  await expectAccessible(container);
  await write("name.fi", "Mielen raati");
  await write("rules.seatTypes.0.name.fi", "Kuntoutuja");
  await write("rules.seatTypes.0.max", "10");
  await userEvent.click(screen.getByRole("button", { name: "Lisää paikka" }));
  await write("rules.seatTypes.1.name.fi", "Ammattilainen");
  await userEvent.selectOptions(field("rules.seatTypes.1.side"), "professional");
  await write("rules.seatTypes.1.max", "5");
  await write("rules.size.max", "12");
  await write("rules.fee.amountCents", "80,50 €");
  await userEvent.click(screen.getByRole("checkbox", { name: "Muistiot" }));
  await userEvent.click(screen.getAllByRole("checkbox", { name: "Rooli developer-client" })[0]!);
  await userEvent.click(screen.getAllByRole("checkbox", { name: "Rooli developer-client" })[1]!);
  await userEvent.click(screen.getByRole("radio", { name: "Vain nimimerkit" }));
  await userEvent.click(screen.getByRole("checkbox", { name: /pois nopeasti/ }));
  await userEvent.click(screen.getByRole("checkbox", { name: "Mielenterveys ja päihteet" }));
  await save();
  expect(screen.queryByText(/Korjaa/)).toBeNull();
  expect(server.sent[0]).toMatchObject({
    path: "panels.types.draft",
    input: {
      id, name: { fi: "Mielen raati" }, pluginIds: ["mental-health"],
      rules: {
        seatTypes: [
          { id: "kuntoutuja", name: { fi: "Kuntoutuja" }, side: "client", min: 0, max: 10 },
          { id: "ammattilainen", name: { fi: "Ammattilainen" }, side: "professional", min: 0, max: 5 },
        ],
        size: { min: 10, max: 12 }, meetings: { count: 5, minutes: 120 }, termMonths: 24,
          fee: { amountCents: 8050, kilometres: true, waivable: true },
        memberRoles: ["member", "chair", "vice-chair", "secretary", "developer-client"],
        requiredTraining: [{ role: "developer-client", training: "orientation" }],
        publicity: { agendas: true, memos: false, proposals: true, statements: true },
        privacy: { publicNames: "alias", namesInside: "names", quickExit: true, keepsDrafts: true },
      },
    },
  });
  expect(router.push).toHaveBeenLastCalledWith("/fi/rannikko/panels/types");
});

test("what is wrong is said field by field, and a blank fee means none", async () => {
  const { server, container } = open();
  await write("rules.seatTypes.0.max", "monta");
  await write("rules.meetings.count", "");
  await save();
  expect(new Set(summaryTargets())).toEqual(new Set([
    "field-name.fi", "field-rules.seatTypes.0.name.fi", "field-rules.seatTypes.0.max", "field-rules.meetings.count",
  ]));
  expect(field("rules.seatTypes.0.max").value).toBe("monta");
  await expectAccessible(container);
  expect(server.sent[0]!.input.rules).toMatchObject({ fee: { amountCents: null } });
});

test("B11 · a change keeps what the form does not ask, and the seats' own short names", async () => {
  const rules = typeRules.parse({
    seatTypes: [{ id: "client", name: { fi: "Asiakas" }, side: "client", min: 4, max: 8, professional: true }],
    size: { min: 4, max: 8 }, memberRoles: ["member"], requiredTraining: [{ role: "member", training: "peer-course" }],
    meetings: { count: 4, minutes: 90, template: "first-meeting" },
      fee: { amountCents: null, kilometres: false, waivable: false }, termMonths: 12,
    routeTemplateId: route, warnings: [{ kind: "share", of: ["professional"], atLeast: 0.5,
      key: "panels:warning.professionalsHalf" }],
    privacy: { publicNames: "never", guardian: { below: 18, sees: ["meetings"] } },
      groundRules: { text: { fi: "Kuunnellaan." } }, minimumAge: 13,
  });
  const { server } = open({ type: { id: typeId, revision: 3, name: { fi: "Nuorten raati" }, rules, pluginIds: [] } });
  await write("rules.seatTypes.0.name.fi", "Nuori");
  await save();
  const seats = [{ ...rules.seatTypes[0], name: { fi: "Nuori" } }];
  expect(server.sent[0]).toEqual({
    path: "panels.types.change",
    input: { tenant: "rannikko", type: typeId, revision: 3, name: { fi: "Nuorten raati" }, pluginIds: [],
      rules: { ...rules, seatTypes: seats, groundRules: { text: { fi: "Kuunnellaan." } } } },
  });
});

test("D3 · below which age a guardian is asked, and what a young person may show, is set in the type; empty asks nobody", async () => {
  const { server } = open();
  await write("name.fi", "Nuorten raati");
  await write("rules.seatTypes.0.name.fi", "Nuori");
  await save();
  await write("rules.privacy.guardian.below", "15");
  await userEvent.click(screen.getByRole("checkbox", { name: "Missä kokouksissa nuori on ollut" }));
  await save();
  await write("rules.privacy.guardian.below", "kuusi");
  await save();
  const guardians = server.sent.map(({ input }) => (input.rules as { privacy: { guardian?: object } }).privacy.guardian);
  expect(guardians.slice(0, 2)).toEqual([undefined, { below: 15, sees: ["attendance"] }]);
  expect(summaryTargets()).toEqual(["field-rules.privacy.guardian.below"]);
});

const ROUGH = {
  seatTypes: [{ id: "client", name: { fi: "Asiakas" }, side: "client", min: 4, max: 8 }], size: { min: 4, max: 8 },
  memberRoles: ["member"], meetings: { count: 4, minutes: 90 },
  fee: { amountCents: null, kilometres: false, waivable: false },
  termMonths: 12,
};

test("a plugin that is off stays named by the type until somebody unticks it, and is said to be off", async () => {
  const off = { id: "family-services", name: "Lapset, nuoret ja perheet", off: true };
  const type = { id: typeId, revision: 3, name: { fi: "Mielen raati" }, rules: typeRules.parse(ROUGH), pluginIds: [off.id] };
  const { server, container } = open({ type, plugins: [{ id: "mental-health", name: "Mielenterveys ja päihteet" }, off] });
  const box = screen.getByRole<HTMLInputElement>("checkbox", { name: /Lapset, nuoret ja perheet/ });
  expect(box.checked).toBe(true);
  expect(container.textContent).toContain("Pois käytöstä");
  await save();
  expect(server.sent[0]?.input).toMatchObject({ pluginIds: ["family-services"] });
  await userEvent.click(box);
  await save();
  expect(server.sent[1]?.input).toMatchObject({ pluginIds: [] });
});

test("the page of a type offers the plugins that are on, and of the others those that the type names", async () => {
  const list = [
    { id: "mental-health", name: { fi: "Mielenterveys" }, state: "enabled" },
    { id: "family-services", name: { fi: "Perheet" }, state: "disabled" },
    { id: "rides", name: { fi: "Kyydit" }, state: "disabled" },
  ];
  const plugins = vi.fn<() => Promise<unknown>>().mockResolvedValue(list);
  const page = {
    ...aPage(), call: { panels: { types: { roles: async () => [] } }, plugins: { list: plugins } }
  } as unknown as TenantPage;
  const type = {
    id: typeId, revision: 3, name: { fi: "Mielen raati" }, state: "in-use", pluginIds: ["family-services", "gone"],
    rules: typeRules.parse(ROUGH), abilities: { see: true, change: true, putInUse: true, retire: true },
  } as unknown as PanelTypeView;
  const offered = async () => {
    const drawn = await TypePage({ page, type });
    const parts = (drawn.props as { children: readonly { type: unknown; props: TypeFormProps }[] }).children;
    return parts.find((part) => part.type === TypeForm)?.props.plugins;
  };
  expect(await offered()).toEqual([
    { id: "mental-health", name: "Mielenterveys", off: false }, { id: "family-services", name: "Perheet", off: true },
    { id: "gone", name: "gone", off: true },
  ]);
  plugins.mockRejectedValue(new TypeError("the database is away"));
  await expect(TypePage({ page, type })).rejects.toThrow("the database is away");
});

test.each([["80", 8000], ["60,50", 6050], ["0.5", 50], ["80 €", 8000], ["", Number.NaN], ["-1", Number.NaN],
  ["1,234", Number.NaN]])(
  "%j euros are %j cents", (text, cents) => expect(centsOf(text)).toBe(cents));

test.each([["Läheinen", [], "laheinen"], ["2. luokka", [], "luokka"], ["", [], "seat"],
  ["Asiakas", ["asiakas"], "asiakas-2"], ["日本", [], "seat"]])(
  "the short name of %j beside %j is %j", (name, taken, key) => expect(keyOf(name, taken)).toBe(key));
