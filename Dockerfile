FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Tracker.Web -c Release -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
# PDF reports are read by pdftotext; share pictures are painted by rsvg-convert, which needs a font that has Chinese.
RUN apt-get update && apt-get install -y --no-install-recommends poppler-utils librsvg2-bin fonts-noto-cjk && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app .
# The archive lies in /app/data; the volume keeps it when the container is replaced.
RUN mkdir data && chown "$APP_UID" data
VOLUME /app/data
USER $APP_UID
EXPOSE 8080
ENTRYPOINT ["dotnet", "Tracker.Web.dll"]
