#pragma once

#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace Kaiwa {

// Asks a person for a file. The window has one; tests put their own in its place. Window's thread.
class FileChooser {
public:
    struct Question {
        QString title;
        QString filter; // as QFileDialog takes it
        QString name; // proposed
        bool save = false;
    };

    virtual ~FileChooser();
    // Answers later, with the path; never where the person gives up or `parent` goes.
    virtual void ask(QWidget *parent, const Question &question, const std::function<void(const QString &path)> &answer) = 0;

    static FileChooser &current();
    static void use(std::unique_ptr<FileChooser> chooser); // null: the desktop's dialog again
};

} // namespace Kaiwa
