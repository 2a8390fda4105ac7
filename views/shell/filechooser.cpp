#include "views/shell/filechooser.h"

#include <QFileDialog>
#include <QSettings>

namespace Kaiwa {

using namespace Qt::StringLiterals;

namespace {

const QString folderKey = u"files/folder"_s;

// The desktop's own dialog, in the folder that was used last.
class DialogChooser final : public FileChooser {
public:
    void ask(QWidget *parent, const Question &question, const std::function<void(const QString &)> &answer) override
    {
        auto *dialog = new QFileDialog(parent, question.title, QSettings().value(folderKey).toString(), question.filter);
        dialog->setObjectName(u"fileDialog"_s);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setAcceptMode(question.save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
        dialog->setFileMode(question.save ? QFileDialog::AnyFile : QFileDialog::ExistingFile);
        if (!question.name.isEmpty())
            dialog->selectFile(question.name);
        QObject::connect(dialog, &QFileDialog::fileSelected, parent, [answer](const QString &path) {
            QSettings().setValue(folderKey, QFileInfo(path).absolutePath());
            answer(path);
        });
        dialog->open();
    }
};

std::unique_ptr<FileChooser> &chooser()
{
    static std::unique_ptr<FileChooser> one;
    return one;
}

} // namespace

FileChooser::~FileChooser() = default;

FileChooser &FileChooser::current()
{
    if (!chooser())
        chooser() = std::make_unique<DialogChooser>();
    return *chooser();
}

void FileChooser::use(std::unique_ptr<FileChooser> other)
{
    chooser() = std::move(other);
}

} // namespace Kaiwa
