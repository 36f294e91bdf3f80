import * as CDX from '@cyclonedx/cyclonedx-library';
import { licenceOf } from './licence';
import { manifestOf } from './manifest';
import { shipped, type Shipped } from './shipped';

const { Models, Enums, Serialize, Spec } = CDX;

const purlOf = ({ name, version }: Shipped['manifest']): string =>
  `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;

const licencesOf = (folder: string) => {
  const licence = licenceOf(folder);
  const compound = /^\(.*\)$/.test(licence);
  return new Models.LicenseRepository([
    compound ? new Models.LicenseExpression(licence) : new Models.SpdxLicense(licence),
  ]);
};

const componentOf = ({ folder, manifest }: Shipped) => {
  const purl = purlOf(manifest);
  const [, group, name = manifest.name] = /^(@[^/]+)\/(.+)$/.exec(manifest.name) ?? [];
  return new Models.Component(Enums.ComponentType.Library, name, {
    ...(group !== undefined && { group }),
    version: manifest.version,
    bomRef: purl,
    purl,
    licenses: licencesOf(folder),
  });
};

/** Returns the bill of materials: every package that a host gets, with its licence and what it needs to run. */
export const billOfMaterials = (root: string): string => {
  const { name, version } = manifestOf(root);
  const bom = new Models.Bom();
  const whole = new Models.Component(Enums.ComponentType.Application, name, {
    version,
    bomRef: `${name}@${version}`,
  });
  bom.metadata.component = whole;
  const parts = shipped(root);
  const components = new Map(parts.map((part) => [part.folder, componentOf(part)]));
  for (const { folder, needs, manifest } of parts) {
    const component = components.get(folder);
    if (component === undefined) continue;
    bom.components.add(component);
    if (manifest.name.startsWith('@pavadonis/')) whole.dependencies.add(component.bomRef);
    for (const need of needs) {
      const needed = components.get(need);
      if (needed !== undefined) component.dependencies.add(needed.bomRef);
    }
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`;
};

/** Checks a bill of materials by the schema of CycloneDX. Returns what is wrong, or nothing. */
export const faultsInBill = (bill: string): Promise<unknown> =>
  new CDX.Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill);
