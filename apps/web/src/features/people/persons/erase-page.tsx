import type { erasurePreviewView } from "@raati/core/people/schema";
import { Crumbs, LinkButton, Notice, PageHead, Table } from "@raati/ui";
import type { z } from "zod";
import { CommandButton } from "../../../client/command-button.tsx";
import { heldName } from "../held-name.ts";
import type { PersonPageProps } from "./person-page.tsx";

interface ErasePageProps extends PersonPageProps {
  readonly preview: z.output<typeof erasurePreviewView>;
}

/** What erasing a person would take away, leave empty and keep, before anybody does it. */
export function ErasePage({
  page,
  person: { name },
  preview: { personId, revision, rows, obstacles },
}: ErasePageProps) {
  const { t, locale, tenant, home } = page;
  const address = `${home}/people/${personId}`;
  const say = (key: string) => t(`peoplePages:erase.${key}`, { name });
  return (
    <>
      <Crumbs
        locale={locale}
        links={[
          { href: `${home}/people`, text: t("peoplePages:people.title") },
          { href: address, text: name },
        ]}
      />
      <PageHead title={say("title")} lead={say("lead")} />
      <Table
        caption={say("table")}
        rows={rows}
        rowKey={(row) => row.name}
        columns={[
          { title: say("column.what"), kind: "head", cell: (row) => heldName(t, row.name) },
          { title: say("column.count"), kind: "number", cell: ({ count, what }) => (what === "kept" ? "" : count) },
          {
            title: say("column.becomes"),
            cell: ({ what, why }) => (
              <>
                {say(`becomes.${what}`)}
                {why && <p className="small muted">{t(why)}</p>}
              </>
            ),
          },
        ]}
      />
      <div className="list-foot">
        {obstacles.length > 0 ? (
          <Notice kind="warning" title={say("notYet")}>
            {obstacles.map((key) => (
              <p key={key}>{t(key)}</p>
            ))}
            <p>
              <a href={address}>{say("toPerson")}</a>
            </p>
          </Notice>
        ) : (
          <>
            <CommandButton
              locale={locale}
              label={say("button")}
              kind="danger"
              then={`${home}/people`}
              order={{ command: "erasePerson", input: { tenant: tenant.slug, personId, revision } }}
              confirm={{ title: say("sure.title"), text: say("sure.text"), keep: say("sure.keep"), danger: true }}
            />
            <LinkButton kind="plain" href={address}>
              {say("back")}
            </LinkButton>
          </>
        )}
      </div>
    </>
  );
}
