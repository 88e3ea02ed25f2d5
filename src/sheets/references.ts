import { localize } from "../i18n/locale.ts";
import type { Project } from "../model/project.ts";
import type { Locale } from "../model/scalars.ts";
import type { Column, Table } from "./tables.ts";

/** What a cell refers to by an id. */
export type ReferenceKind = "community" | "rulebook" | "step" | "post" | "group" | "place";

/** Whose rows they are. */
export interface Owner {
  readonly communityId: string | undefined;
  readonly electionId: string | undefined;
}

/** Names of what cells refer to: as shown in a workbook, beside their ids. */
export interface References {
  readonly nameOf: (kind: ReferenceKind, id: string, owner: Owner) => string | undefined;
  /** All ids of a kind with their names, each once, for drop-downs. */
  readonly all: (kind: ReferenceKind) => readonly (readonly [id: string, name: string])[];
}

/** What a column refers to; undefined where it does not. */
export function referenceOf({ key, path }: Column, table: Table): ReferenceKind | undefined {
  if (table.rows === "entries" && key === "key") return "post";
  return REFERENCES[path.at(-1) ?? ""];
}

const REFERENCES: Readonly<Record<string, ReferenceKind>> = {
  community: "community",
  rulebook: "rulebook",
  step: "step",
  post: "post",
  group: "group",
  groups: "group",
  places: "place",
};

/** The names in a project, in a language. */
export function referencesIn(project: Project | undefined, locale: Locale): References {
  const communities = new Map((project?.communities ?? []).map((node) => [node.id, node]));
  const own = (kind: ReferenceKind, { communityId, electionId }: Owner) => {
    const node = communities.get(communityId ?? "");
    const election = node?.elections.find(({ id }) => id === electionId) ?? node?.elections[0];
    switch (kind) {
      case "community":
        return [...communities.values()].map(({ id, record }) => ({ id, name: record.name }));
      case "rulebook":
        return project?.rulebooks ?? [];
      case "step":
        return election?.rulebook.steps ?? [];
      case "post":
        return election?.rulebook.posts ?? [];
      case "group":
        return node?.record.groups ?? [];
      case "place":
        return node?.record.postingPlaces ?? [];
      default:
        return kind satisfies never;
    }
  };
  const known = new Map<string, ReadonlyMap<string, string>>();
  const namesOf = (kind: ReferenceKind, owner: Owner): ReadonlyMap<string, string> => {
    const isShared = kind === "community" || kind === "rulebook";
    const key = isShared ? kind : `${kind} ${owner.communityId} ${owner.electionId}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const made = new Map(own(kind, owner).map(({ id, name }) => [id, localize(name, locale)]));
    known.set(key, made);
    return made;
  };
  const lists = new Map<ReferenceKind, readonly (readonly [string, string])[]>();
  const listOf = (kind: ReferenceKind) => {
    const owners: readonly Owner[] = [...communities.values()].flatMap((node): Owner[] =>
      node.elections.length === 0
        ? [{ communityId: node.id, electionId: undefined }]
        : node.elections.map(({ id }) => ({ communityId: node.id, electionId: id })),
    );
    const all = owners.length === 0 ? [{ communityId: undefined, electionId: undefined }] : owners;
    const maps = new Set(all.map((owner) => namesOf(kind, owner)));
    const once = new Map(
      [...maps].flatMap((names) =>
        [...names].map(([id, name]) => [`${id} ${name}`, [id, name] as const] as const),
      ),
    );
    return [...once.values()];
  };
  return {
    nameOf: (kind, id, owner) => namesOf(kind, owner).get(id),
    all: (kind) => {
      const list = lists.get(kind) ?? listOf(kind);
      lists.set(kind, list);
      return list;
    },
  };
}
