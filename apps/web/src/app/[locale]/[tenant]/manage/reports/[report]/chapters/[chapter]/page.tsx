import type { Metadata } from "next";
import { ChapterPage } from "../../../../../../../../features/reports/made/chapter-page.tsx";
import { shownChapter } from "../../../../../../../../features/reports/made/shown-report.ts";

interface Route { readonly params: Promise<{ tenant: string; report: string; chapter: string }> }

export async function generateMetadata({ params }: Route): Promise<Metadata> {
  const { page, chapter } = await shownChapter(await params);
  return { title: page.words(chapter.title) };
}

export default async function ChapterRoute({ params }: Route) {
  return <ChapterPage {...await shownChapter(await params)} />;
}
