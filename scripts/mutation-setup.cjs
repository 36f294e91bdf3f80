const { configureGlobal } = require('fast-check');

// one counterexample kills a mutant; nobody reads the smallest one, and finding it takes longest
configureGlobal({ endOnFailure: true });
