#include "tests/support/sourcefolder.h"

namespace Kaiwa::TestSupport {

QString sourceFolder()
{
    return QStringLiteral(KAIWA_SOURCE_DIR);
}

} // namespace Kaiwa::TestSupport
