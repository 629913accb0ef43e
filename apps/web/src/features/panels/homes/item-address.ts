import type { CoordinatorItem } from "@raati/core/panels/schema";

const PAGE_OF: Readonly<Record<CoordinatorItem["kind"], string>> = {
  "name-coordinator": "/manage", "open-panel": "/manage", "confirm-handover": "/handover", "handover-waits": "/handover",
    "plan-term": "/manage/terms",
  "term-ends": "/manage/terms", "fill-seats": "/manage/members", "answer-missing": "/manage/members",
    "adopt-rules": "/manage/rules",
  "rules-unaccepted": "/manage/rules", "name-waits": "/manage/members",
};

/** The page on which a coordinator's item is done. @param home the tenant's first page */
export const addressOfItem = (home: string, { slug, kind }: Pick<CoordinatorItem, "slug" | "kind">): string =>
  `${home}/panels/${slug}${PAGE_OF[kind]}`;
