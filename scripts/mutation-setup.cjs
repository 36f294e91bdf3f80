const { configureGlobal } = require('fast-check');

// one counterexample kills a mutant; nobody reads the smallest one, which takes longest to find
configureGlobal({ endOnFailure: true });
