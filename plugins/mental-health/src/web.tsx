import { defineWebPlugin } from "@raati/core/plugins/schema";

export const mentalHealthWeb = defineWebPlugin({
  id: "mental-health",
  pages: { "": () => import("./pages/help-page.tsx") },
  slots: {
    "panel.public.aside": () => import("./pages/crisis-lines.tsx"),
    "panel.member.top": () => import("./pages/crisis-lines.tsx"),
  },
});
