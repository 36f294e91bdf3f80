import { text } from '../language';
import type { OptionOf } from '../usage/option';
import { aText } from '../usage/shared-options';

const FILE = text('datne', 'file');

/** The file of keys of a vault. */
export const vaultOption = aText(
  'vault',
  FILE,
  text(
    'glabātavas atslēgu datne; ja nav dota, to ņem no PAVADONIS_VAULT',
    'the file of keys of the vault; PAVADONIS_VAULT names it where none is given',
  ),
);

/** The register of the forgotten. */
export const forgottenOption = aText(
  'forgotten',
  FILE,
  text(
    'aizmirsto reģistra datne; ja nav dota, to ņem no PAVADONIS_FORGOTTEN',
    'the file of the register of the forgotten; PAVADONIS_FORGOTTEN names it where none is given',
  ),
);

/** The file of the master. */
export const masterFileOption: OptionOf<string> = {
  ...aText(
    'master-file',
    FILE,
    text(
      'datne ar galveno atslēgu: 64 baiti, vai tie base64 vai heksadecimāli; ja nav dota, to ņem no PAVADONIS_MASTER_FILE, vai pašu atslēgu no PAVADONIS_MASTER; komandrindā to neraksta',
      'the file of the master: 64 bytes, or these in base64 or hexadecimal; PAVADONIS_MASTER_FILE names it where none is given, or PAVADONIS_MASTER holds the master; it is never written on the command line',
    ),
  ),
  secret: { variable: 'PAVADONIS_MASTER_FILE' },
};

/** The options of a vault. */
export const vaultOptions = [vaultOption, forgottenOption, masterFileOption] as const;
