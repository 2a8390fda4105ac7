#pragma once

#include <QString>

namespace Kaiwa::TestSupport {

// The folder of the sources that this test was built from, for tests that read files of the project.
QString sourceFolder();
// The program of the same build.
QString studioProgram();

} // namespace Kaiwa::TestSupport
