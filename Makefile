# The commands of the project; `make` alone lists them.
.POSIX:
.PHONY: help check build test lint format bench fuzz score new-check

help:
	@printf '%s\n' \
	  'make check                    lint and test: what must pass before a commit' \
	  'make build                    release build of the chancery command' \
	  'make test                     all tests' \
	  'make lint                     format, length of files and functions, scripts' \
	  'make format                   writes the sources as swift-format does' \
	  'make bench                    speed, memory, instructions and allocations, against their limits' \
  'make fuzz                     libFuzzer on everything that reads text, a minute for each part' \
	  'make score                    recall and precision: Examples/corpus, and annotated texts in ../shared' \
	  'make new-check NAME=wrong-average [FOLDER=Arithmetic]'

check: lint test

build:
	swift build -c release --product chancery

test:
	./Scripts/test

lint:
	./Scripts/lint

format:
	swift format -i -r Sources Tests Package.swift Benchmarks/Package.swift Benchmarks/Sources Fuzz/Package.swift \
	  Fuzz/Sources

bench:
	./Scripts/bench
	./Scripts/bench-recognisers

fuzz:
	./Scripts/fuzz

score:
	./Scripts/score

new-check:
	./Scripts/new-check "$(NAME)" $(FOLDER)
