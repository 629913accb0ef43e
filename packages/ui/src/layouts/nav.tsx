import { Icon, type IconName } from "../icons/icon.tsx";

/** A link of a menu. */
export interface NavItem {
  readonly href: string;
  readonly text: string;
  /** True for the page itself; "section" when the page is somewhere under it. */
  readonly current?: boolean | "section";
  /** How many things wait there. Say what is counted, for a screen reader: "3 avointa asiaa". */
  readonly count?: { readonly value: number; readonly text: string };
  readonly icon?: IconName;
}

const currentOf = (item: NavItem): "page" | "true" | undefined =>
  item.current === "section" ? "true" : item.current ? "page" : undefined;

function NavLink({ item }: { readonly item: NavItem }) {
  return (
    <a href={item.href} aria-current={currentOf(item)}>
      {item.icon && <Icon name={item.icon} />}
      <span>{item.text}</span>
      {item.count && (
        <>
          <span className="nav-count" aria-hidden="true">{item.count.value}</span>
          <span className="visually-hidden">{`, ${item.count.text}`}</span>
        </>
      )}
    </a>
  );
}

interface NavProps {
  readonly items: readonly NavItem[];
  /** What this menu is, since a page has several. */
  readonly label: string;
}

function NavList({ items, label, className }: NavProps & { readonly className: string }) {
  return (
    <nav className={className} aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <NavLink item={item} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The site's main menu. */
export const Nav = (props: NavProps) => <NavList {...props} className="nav" />;

/** Parts of one matter or one panel, each a page of its own: links that look like tabs. */
export const TabNav = (props: NavProps) => <NavList {...props} className="tab-nav" />;

/** The member's menu at the bottom of a phone: at most five, each with an icon and a word. */
export const TabBar = (props: NavProps) => <NavList {...props} className="tab-bar" />;
