#!/usr/bin/env node
// It stands here before anything is built, so that an installation can link to it.
require('../dist/main.js');
