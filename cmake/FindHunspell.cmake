# Hunspell, the spelling library: Hunspell::Hunspell. It brings no package file for CMake of its own.
find_path(HUNSPELL_INCLUDE_DIR hunspell.hxx PATH_SUFFIXES hunspell)
find_library(HUNSPELL_LIBRARY NAMES hunspell hunspell-1.7 hunspell-1.8)
include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Hunspell REQUIRED_VARS HUNSPELL_LIBRARY HUNSPELL_INCLUDE_DIR)
if(Hunspell_FOUND AND NOT TARGET Hunspell::Hunspell)
    add_library(Hunspell::Hunspell UNKNOWN IMPORTED)
    set_target_properties(Hunspell::Hunspell PROPERTIES
        IMPORTED_LOCATION "${HUNSPELL_LIBRARY}" INTERFACE_INCLUDE_DIRECTORIES "${HUNSPELL_INCLUDE_DIR}")
endif()
