#pragma once

#include "models/result.h"

#include <QString>

#include <optional>

// How a subcommand speaks: data on standard output, words for people on standard error, each call a line.
namespace Kaiwa::Console {

void print(const QString &line);
void say(const QString &line);
// Says what went wrong and returns the exit code for it.
int report(const Error &error);
// Asks a yes-or-no question where a person sits at a terminal; elsewhere the answer is no value.
std::optional<bool> ask(const QString &question);

} // namespace Kaiwa::Console
