#include "tests/support/testchooser.h"

#include <QFile>

namespace Kaiwa::TestSupport {

void chooseFile(const QString &path, const QByteArray &contents)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly) || file.write(contents) != contents.size())
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
    FileChooser::use(std::make_unique<TestChooser>(path));
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace Kaiwa::TestSupport
