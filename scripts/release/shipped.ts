import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Manifest, manifestOf } from './manifest';

/** A package that a host gets, ours or a third party's. */
export interface Shipped {
  readonly folder: string;
  readonly manifest: Manifest;
  /** The folders of the packages that it needs to run. */
  readonly needs: readonly string[];
}

/** Returns where a package finds another one, as Node does; undefined for an optional one that is not there. */
const placeOf = (folder: string, name: string): string | undefined => {
  const place = (createRequire(join(folder, 'package.json')).resolve.paths(name) ?? [])
    .map((path) => join(path, name))
    .find((path) => existsSync(path));
  return place === undefined ? undefined : realpathSync(place);
};

const needsOf = (folder: string): readonly string[] => {
  const { dependencies, peerDependencies, optionalDependencies } = manifestOf(folder);
  return Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies }).flatMap(
    (name) => placeOf(folder, name) ?? [],
  );
};

/** Returns the folders of all packages that are published. */
export const published = (root: string): readonly string[] =>
  readdirSync(join(root, 'packages'))
    .map((name) => join(root, 'packages', name))
    .filter((folder) => existsSync(join(folder, 'package.json')) && manifestOf(folder).private !== true);

/** Returns the published packages and everything that they need to run. */
export const shipped = (root: string): readonly Shipped[] => {
  const found = new Map<string, Shipped>();
  const add = (folder: string): void => {
    if (found.has(folder)) return;
    const needs = needsOf(folder);
    found.set(folder, { folder, manifest: manifestOf(folder), needs });
    needs.forEach(add);
  };
  published(root)
    .map((folder) => realpathSync(folder))
    .forEach(add);
  return [...found.values()];
};

/** Returns whether a package is ours. */
export const isOurs = ({ manifest }: Pick<Shipped, 'manifest'>): boolean =>
  manifest.name.startsWith('@pavadonis/');
