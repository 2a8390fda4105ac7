#include "tests/support/builtplaces.h"

namespace Kaiwa::TestSupport {

QString sourceFolder()
{
    return QStringLiteral(KAIWA_SOURCE_DIR);
}

QString studioProgram()
{
    return QStringLiteral(KAIWA_STUDIO_PROGRAM);
}

} // namespace Kaiwa::TestSupport
