#!/usr/bin/env node
// Written for every Node there is, so that an old one gets a sentence instead of a syntax error.

var args = process.argv.slice(2);
var version = process.versions.node.split('.').map(Number);

function say(fd, text) {
  try {
    require('fs').writeSync(fd, text + '\n');
  } catch (error) {
    if (error.code !== 'EPIPE') process.exitCode = 2;
  }
}

function refuse(text) {
  process.exitCode = 2;
  say(2, 'examdrill: ' + text);
}

function load() {
  var program = require('path').join(__dirname, '..', 'dist', 'cli.js');
  if (require('fs').existsSync(program)) require(program).run();
  else refuse('it is not built yet. Run: npm run build');
}

if (version[0] < 20 || (version[0] === 20 && version[1] < 17)) {
  refuse('needs Node 20.17 or newer; this is ' + version.join('.'));
} else if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  say(1, require('../package.json').version);
} else {
  load();
}
