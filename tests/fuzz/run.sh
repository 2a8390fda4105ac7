# Sourced by tests/run, after app/setup.sh: builds the fuzz targets and runs each for its share of the seconds. What they
# learn (inputs that reach new code) is kept in build/fuzz/corpus, so that the next run goes on from there. An input that
# breaks a parser is left in build/fuzz beside what was said about it.
fuzz_packages=(clang-14 libclang-rt-14-dev)
fuzz_targets=(csv json jsonlines)

run_fuzzers() {
    local share=$(($1 / ${#fuzz_targets[@]}))
    install_missing "${fuzz_packages[@]}"
    build fuzz "${fuzz_targets[@]/#/fuzz_}"
    local name dictionary corpus
    for name in "${fuzz_targets[@]}"; do
        dictionary=$([ "$name" = csv ] && echo csv || echo json)
        corpus="$root/build/fuzz/corpus/$name"
        mkdir -p "$corpus"
        heading "Fuzzing: $name, $share seconds"
        (cd "$root/build/fuzz" && QT_LOGGING_TO_CONSOLE=1 "tests/fuzz/fuzz_$name" -max_total_time="$share" -timeout=10 \
            -rss_limit_mb=2048 -max_len=4096 -dict="$root/tests/fuzz/$dictionary.dict" -print_final_stats=1 \
            "$corpus" "$root/tests/fuzz/seeds/$name")
    done
}
