import { defineWebPlugin } from "@raati/core/plugins/schema";

export const familyServicesWeb = defineWebPlugin({
  id: "family-services",
  pages: { "": () => import("./pages/guardian-page.tsx") },
  slots: {
    "panel.member.top": () => import("./pages/guardian-link.tsx"),
    "panel.staff.aside": () => import("./pages/consents-link.tsx"),
  },
});
