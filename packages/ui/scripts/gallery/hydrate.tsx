import { hydrateRoot } from "react-dom/client";
import { pages } from "./pages.tsx";

const root = document.getElementById("root");
const page = pages[document.body.dataset.page ?? ""];
if (root && page) hydrateRoot(root, page.page);
