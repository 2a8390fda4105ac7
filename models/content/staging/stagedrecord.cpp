#include "models/content/staging/stagedrecord.h"

namespace Kaiwa {

using namespace Qt::StringLiterals;

using Operation = StagedRecord::Operation;

QString operationName(Operation operation)
{
    switch (operation) {
    case Operation::Insert:
        return u"insert"_s;
    case Operation::Update:
        return u"update"_s;
    case Operation::Delete:
        return u"delete"_s;
    }
    Q_UNREACHABLE();
}

std::optional<Operation> operationNamed(const QString &name)
{
    for (const Operation operation : { Operation::Insert, Operation::Update, Operation::Delete }) {
        if (name == operationName(operation))
            return operation;
    }
    return std::nullopt;
}

} // namespace Kaiwa
