import type { Vault } from '@pavadonis/vault';

/** A vault that counts how often each of its calls was made. */
export const counting = (vault: Vault) => {
  const calls = { seal: 0, reveal: 0, sameAs: 0 };
  const counted: Vault = {
    ...vault,
    seal: (...given) => {
      calls.seal += 1;
      return vault.seal(...given);
    },
    reveal: (...given) => {
      calls.reveal += 1;
      return vault.reveal(...given);
    },
    sameAs: (...given) => {
      calls.sameAs += 1;
      return vault.sameAs(...given);
    },
  };
  return { vault: counted, calls };
};
