# One INTERFACE target carries every compile option, definition and warning; each target of ours links it.

add_library(kaiwa_options INTERFACE)
target_compile_features(kaiwa_options INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

target_compile_options(kaiwa_options INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow=local -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wunused
    -Wnull-dereference -Wimplicit-fallthrough -Werror=switch -Werror=return-type -Werror=unused-result)
target_compile_definitions(kaiwa_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS QT_USE_QSTRINGBUILDER
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    KAIWA_VERSION="${PROJECT_VERSION}")
target_include_directories(kaiwa_options INTERFACE "${PROJECT_SOURCE_DIR}")

option(KAIWA_SANITIZE "Build with the address and undefined-behaviour sanitizers" OFF)
if(KAIWA_SANITIZE)
    target_compile_options(kaiwa_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
        -Wno-maybe-uninitialized) # gcc cannot see through its own instrumentation
    target_link_options(kaiwa_options INTERFACE -fsanitize=address,undefined)
endif()

option(KAIWA_COVERAGE "Instrument for line coverage" OFF)
if(KAIWA_COVERAGE)
    target_compile_options(kaiwa_options INTERFACE --coverage)
    target_link_options(kaiwa_options INTERFACE --coverage)
endif()

option(KAIWA_PCH "Precompile the Qt headers that nearly every file includes" ON)

# Most of the time goes into templates of Qt that each file instantiates anew: a dozen files as one take a third of it.
# For builds that are made once; in daily work one changed file would compile its neighbours too. Names in anonymous
# namespaces are therefore unique within a library.
option(KAIWA_UNITY "Compile the files of a library a dozen at a time" OFF)

# The files of a library in sixteen groups, each by its own name: a file that comes or goes moves no other one.
function(kaiwa_join_files target)
    if(NOT KAIWA_UNITY)
        return()
    endif()
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE GROUP)
    foreach(file IN LISTS ARGN)
        if(file MATCHES "[.]cpp$")
            get_filename_component(name "${file}" NAME)
            string(MD5 digest "${name}")
            string(SUBSTRING "${digest}" 0 1 group)
            set_source_files_properties("${file}" PROPERTIES UNITY_GROUP "${group}")
        endif()
    endforeach()
endfunction()

find_program(KAIWA_CCACHE ccache)
if(KAIWA_CCACHE)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${KAIWA_CCACHE}")
    # A precompiled header hides its own text from ccache unless gcc is told to name it.
    target_compile_options(kaiwa_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess>)
endif()

find_program(KAIWA_FAST_LINKER NAMES ld.mold ld.lld)
if(KAIWA_FAST_LINKER MATCHES "mold")
    target_link_options(kaiwa_options INTERFACE -fuse-ld=mold)
elseif(KAIWA_FAST_LINKER MATCHES "lld")
    target_link_options(kaiwa_options INTERFACE -fuse-ld=lld)
endif()
