import type { MeetingView } from "@raati/core/meetings/schema";
import { Section } from "@raati/ui";
import type { TenantPage } from "../../server/tenant-page.ts";

type Meeting = Pick<MeetingView, "id" | "state" | "abilities">;

/** What else there is of a meeting, each on a page of its own below the meeting's, and for whom. */
const LINKS: readonly { readonly path: string; readonly shown: (meeting: Meeting) => boolean }[] = [
  { path: "bulletin", shown: ({ state }) => state === "held" || state === "documented" },
  { path: "priorities", shown: ({ state, abilities }) => state !== "draft" || abilities.arrange },
  { path: "mappings", shown: ({ state, abilities }) => state !== "draft" || abilities.arrange },
];

interface MeetingLinksProps {
  readonly page: TenantPage;
  readonly meeting: Meeting;
  /** The meeting's own address. */
  readonly address: string;
}

/** The ways from a meeting to what was made in it: its bulletin, its choices, its mapping of services. */
export function MeetingLinks({ page: { t }, meeting, address }: MeetingLinksProps) {
  return (
    <Section title={t("meetingPages:links.title")}>
      <ul className="link-list">
        {LINKS.filter(({ shown }) => shown(meeting)).map(({ path }) => (
          <li key={path}><a className="onward" href={`${address}/${path}`}>{t(`meetingPages:links.${path}`)}</a></li>
        ))}
      </ul>
    </Section>
  );
}
