import { text } from '../language';
import type { Family } from '../usage/command';
import { listed } from '../usage/listed';
import type * as Recording from './recording-commands';
import type * as SecretCommand from './secret-command';
import type * as TemplateCommand from './template-command';

const REGISTER = {
  name: text('reģistrs', 'register'),
  about: text('XLSX, CSV vai mape ar CSV', 'an XLSX, a CSV, or a folder of CSV files'),
};

/** The commands of registers: the past from spreadsheets. */
export const registerCommands: Family = {
  name: 'register',
  about: text('Ieraksta pagātni no izklājlapām', 'Records the past from spreadsheets'),
  members: [
    listed(
      {
        name: 'template',
        alias: 'veidne',
        needsNoStore: true,
        about: text(
          'Raksta mapē reģistra veidni: XLSX, CSV, atļautās vērtības un kartējuma paraugu',
          'Writes a template of a register to a folder: XLSX, CSV, the allowed values and an example mapping',
        ),
        argument: {
          name: text('mape', 'folder'),
          about: text('mape; ja tās nav, to izveido', 'the folder, which is made if there is none'),
        },
      },
      () => (require('./template-command') as typeof TemplateCommand).template,
    ),
    listed(
      {
        name: 'secret',
        alias: 'noslepums',
        needsNoStore: true,
        about: text(
          'Izdomā reģistra noslēpumu un raksta to datnē, ko lasa tikai tās īpašnieks',
          'Makes the secret of a register, in a file that its owner alone reads',
        ),
        argument: { name: text('datne', 'file'), about: text('jaunā datne', 'the new file') },
      },
      () => (require('./secret-command') as typeof SecretCommand).secret,
    ),
    listed(
      {
        name: 'check',
        alias: 'parbaudit',
        about: text(
          'Saka rindu pa rindai, kas tiktu ierakstīts, kas jau ir un kas ir noraidīts',
          'Says row by row what would be recorded, what is so already, and what is refused',
        ),
        argument: REGISTER,
      },
      () => (require('./recording-commands') as typeof Recording).check,
    ),
    listed(
      {
        name: 'record',
        alias: 'ierakstit',
        about: text(
          'Ieraksta reģistru, katru rindu vienu reizi, lai cik bieži to palaiž',
          'Records a register, each row once, however often it is run',
        ),
        argument: REGISTER,
      },
      () => (require('./recording-commands') as typeof Recording).record,
    ),
  ],
};
