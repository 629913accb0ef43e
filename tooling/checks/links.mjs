/**
 * Links between the pages of the documentation.
 * @typedef {import("./files.mjs").File} File
 */
import path from "node:path";

const isPage = (/** @type {File} */ file) => file.path.endsWith(".md");

/** A page without its code, in which brackets mean something else. */
const prose = (/** @type {string} */ text) => text.replaceAll(/^ *```[\s\S]*?^ *```/gm, "").replaceAll(/`[^`\n]*`/g, "");

/** The address of a heading within its page, as the usual hosts of repositories make it. */
export const anchorOf = (/** @type {string} */ heading) =>
  heading.toLowerCase().replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1").replaceAll(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-");

/** Where the links of a page can lead within it. */
function anchorsOf(/** @type {string} */ text) {
  const headings = text.replaceAll(/^ *```[\s\S]*?^ *```/gm, "").matchAll(/^#+ +(.+?) *$/gm);
  return new Set([...headings].map(([, heading = ""]) => anchorOf(heading)));
}

/**
 * Every link to a file or a heading of this repository that leads nowhere.
 *
 * @param {File[]} files all text files of the repository
 * @param {(file: string) => boolean} exists tells of other files: pictures, folders
 * @returns {string[]} one sentence each
 */
export function brokenLinks(files, exists) {
  const pages = new Map(files.filter(isPage).map((file) => [file.path, anchorsOf(file.text)]));
  const problemOf = (/** @type {string} */ from, /** @type {string} */ link) => {
    const [address = "", anchor] = link.split("#");
    const target = address === "" ? from : path.posix.join(path.posix.dirname(from), decodeURI(address));
    if (!pages.has(target) && !exists(target)) return `${from} links to ${link}, which does not exist`;
    const isLost = anchor !== undefined && pages.get(target)?.has(anchor) === false;
    return isLost ? `${from} links to ${link}: there is no such heading` : undefined;
  };
  return files.filter(isPage).flatMap((file) => {
    const links = [...prose(file.text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    return links.filter((link) => !/^[a-z]+:/.test(link)).flatMap((link) => problemOf(file.path, link) ?? []);
  });
}
